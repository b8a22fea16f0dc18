package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.simulator.venue.FillPattern;
import org.openbell.simulator.venue.ScriptedMarket;

/// What a client sees of its orders, message by message, in the sequences that were captured.
class OrderLifeTest {
  private final ScriptedMarket market =
      new ScriptedMarket("10.40", "11.00")
          .print(PlayedGateway.et("09:30:00"), "10.40")
          .print(PlayedGateway.et("10:00:00"), "9.00")
          .print(PlayedGateway.et("10:30:00"), "11.00");
  private final PlayedGateway gateway = new PlayedGateway(market, "09:40:00", OrderSettings.USUAL);
  private final PlayedGateway.Client client = newClient(7);

  private PlayedGateway.Client newClient(int clientId) {
    var connected = gateway.connect(clientId);
    connected.forgets();
    return connected;
  }

  @Test
  void aMarketOrderIsTakenFilledAndChargedLater() {
    client.places(1, Map.of());
    gateway.until("09:40:01");
    assertThat(client.sees())
        .containsExactly(
            "openOrder PreSubmitted",
            "status PreSubmitted 0/100",
            "execution 100 at 10.41",
            "openOrder Filled",
            "status Filled 100/0");

    gateway.until("09:40:12");

    assertThat(client.sees()).containsExactly("commission 1.0");
  }

  @Test
  void theEndOfEverySecondOrderIsToldTwice() {
    client.places(1, Map.of());
    client.places(2, Map.of());
    client.forgets();

    gateway.until("09:40:01");

    assertThat(client.sees()).endsWith("status Filled 100/0", "openOrder Filled");
  }

  @Test
  void aRestingLimitIsCanceledByStatusThenBy202() {
    client.places(1, Map.of("orderType", "LMT", "lmtPrice", "9.50"));
    gateway.until("09:40:01");
    client.says("4|1||||");

    assertThat(client.sees())
        .containsExactly(
            "openOrder PreSubmitted",
            "status PreSubmitted 0/100",
            "openOrder Submitted",
            "status Submitted 0/100",
            "status PendingCancel 0/100",
            "status Cancelled 0/100",
            "error 1 202");
  }

  @Test
  void aStopIsToldTwiceAndAgainTwiceWhenItsPriceChanges() {
    client.places(1, Map.of("action", "SELL", "orderType", "STP", "auxPrice", "9.80"));
    client.places(1, Map.of("action", "SELL", "orderType", "STP", "auxPrice", "9.70"));

    assertThat(client.sees())
        .hasSize(8)
        .containsOnly("openOrder PreSubmitted", "status PreSubmitted 0/100 held by trigger");
  }

  @Test
  void aTrailingStopFollowsThePriceAndSellsWhenItFalls() {
    client.places(1, Map.of("action", "SELL", "orderType", "TRAIL", "auxPrice", "0.50"));
    gateway.until("09:59:59");
    client.forgets();
    client.says("5|1|");
    var openOrder = OrderLayouts.OPEN_ORDER.at(200);
    assertThat(client.messages().getFirst().fields())
        .satisfies(
            fields -> {
              assertThat(fields.get(openOrder.names().indexOf("auxPrice"))).isEqualTo("0.5");
              assertThat(fields.get(openOrder.names().indexOf("trailStopPrice"))).isEqualTo("9.90");
              assertThat(fields.get(openOrder.names().indexOf("trailStopAgain"))).isEqualTo("9.90");
            });

    gateway.until("10:00:00");

    assertThat(client.sees()).contains("execution 100 at 8.99", "status Filled 100/0");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "IOC, openOrder PendingCancel, status Cancelled 0/100",
    "FOK, openOrder Inactive, status Inactive 0/100",
  })
  void whatCannotTradeAtOnceEndsAtOnce(String tif, String first, String second) {
    client.places(1, Map.of("orderType", "LMT", "lmtPrice", "9.50", "tif", tif));
    client.forgets();

    gateway.until("09:40:01");

    assertThat(client.sees()).startsWith(first, second);
  }

  @Test
  void anUnfilledRestOfAnOpeningOrderIsCanceledHalfAMinuteAfterTheOpen() {
    var morning = new PlayedGateway(market, "09:20:00", OrderSettings.USUAL);
    var early = morning.connect(7);
    early.forgets();
    early.places(1, Map.of("tif", "OPG", "orderType", "LMT", "lmtPrice", "10.00"));
    morning.until("09:30:30");

    assertThat(early.sees())
        .containsExactly(
            "openOrder PreSubmitted",
            "status PreSubmitted 0/100",
            "openOrder PendingCancel",
            "status Cancelled 0/100",
            "error 1 202");
  }

  @Test
  void aBracketIsSilentUntilItsLastMemberAndWorksForWhatItsEntryFilled() {
    gateway
        .exchange()
        .fillInParts(ScriptedMarket.AAPL.symbol(), FillPattern.parse("40, rest after 60s"));
    client.places(1, Map.of("transmit", "0"));
    client.places(2, child("LMT", "lmtPrice", "10.80", "0"));
    assertThat(client.sees()).isEmpty();
    client.places(3, child("STP", "auxPrice", "9.80", "1"));
    assertThat(client.sees())
        .containsExactly(
            "openOrder PreSubmitted",
            "status PreSubmitted 0/100",
            "openOrder PreSubmitted",
            "status PreSubmitted 0/100 held by child",
            "openOrder PreSubmitted",
            "status PreSubmitted 0/100 held by child,trigger",
            "openOrder PreSubmitted",
            "status PreSubmitted 0/100 held by child,trigger");

    gateway.until("09:40:01");

    assertThat(client.sees())
        .startsWith("execution 40 at 10.41", "openOrder Submitted", "status Submitted 40/60")
        .contains("status Submitted 0/100", "status PreSubmitted 0/100 held by trigger");
  }

  private static Map<String, String> child(String type, String field, String price, String last) {
    return Map.of(
        "action", "SELL", "orderType", type, field, price, "parentId", "1", "transmit", last);
  }

  @Test
  void aBracketThatWasNeverTransmittedIsForgottenAsAWhole() {
    client.places(1, Map.of("transmit", "0"));
    client.places(2, child("LMT", "lmtPrice", "10.80", "0"));

    client.says("4|1||||");

    assertThat(client.sees())
        .containsExactly(
            "status ApiCancelled 0/100", "error 1 202", "status ApiCancelled 0/100", "error 2 202");
  }

  @Test
  void aWhatIfOrderIsAnsweredByOneOpenOrderAndNeverExists() {
    client.places(1, Map.of("whatIf", "1"));
    client.places(1, Map.of("whatIf", "1", "transmit", "0"));
    client.places(1, Map.of("whatIf", "1", "orderType", "LMT", "lmtPrice", "9.505"));

    assertThat(client.sees())
        .containsExactly("openOrder PreSubmitted", "error 1 413", "error 1 110");
    assertThat(gateway.exchange().nextOrderId(7)).isEqualTo(1);
  }

  @Test
  void aCorrectedExecutionComesAgainUnderItsNextRevision() {
    client.places(1, Map.of());
    gateway.until("09:41:00");
    client.forgets();
    var execId = gateway.exchange().ledger().executions().getFirst().execId();

    gateway.exchange().correct(execId, Shares.of(60), Price.parse("10.00"), gateway.now());
    gateway.until("09:42:00");

    assertThat(client.messages().getFirst().fields())
        .contains(execId.substring(0, execId.length() - 1) + "2");
    assertThat(client.sees()).containsExactly("execution 60 at 10.0", "commission 1.0");
    client.says("7|3|4|0|||||||2147483647|0|");
    assertThat(client.sees())
        .containsExactly("execution 60 at 10.0", "commission 1.0", "end of executions");
  }
}
