package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.venue.FillPattern;
import org.openbell.simulator.venue.Pricing;
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

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "orderType,     MIT,        387",
    "orderType,     PEG MKT,    387",
    "tif,           FOREVER,    321",
    "tif,           GTD,        334",
    "action,        HOLD,       321",
    "totalQuantity, 0,          434",
    "totalQuantity, 0.5,        321",
    "account,       DU7,        321",
    "symbol,        NOPE,       200",
    "secType,       FUT,        200",
    "lmtPrice,      10.005,     110",
    "lmtPrice,      '',         321",
    "goodAfterTime, tomorrow,   337",
    "parentId,      77,         10006",
    "eTradeOnly,    1,          10268",
    "firmQuoteOnly, 1,          10269",
    "nbboPriceCap,  0,          10270",
    "postToAts,     0,          10274",
    "imbalanceOnly, 1,          10342",
    "volatility,    0.2,        321",
    "conditionsCount, 1,        321",
    "totalQuantity, many,       320",
  })
  void wrongOrdersAreRefusedUnderTheirIdAndLeaveNothing(String field, String value, String code) {
    var conId = field.equals("symbol") ? "0" : "265598";
    client.places(
        1, with(Map.of("orderType", "LMT", "lmtPrice", "9.50", "conId", conId), field, value));

    assertThat(client.sees()).containsExactly("error 1 " + code);
    assertThat(gateway.exchange().liveOrders()).isEmpty();
  }

  private static Map<String, String> with(Map<String, String> map, String field, String value) {
    var changed = new HashMap<>(map);
    changed.put(field, value);
    return changed;
  }

  @Test
  void combinationsOfTypeAndLifetimeHaveTheirOwnCodes() {
    client.places(1, Map.of("orderType", "MOC", "tif", "GTC"));
    client.places(2, Map.of("orderType", "STP", "auxPrice", "9", "tif", "OPG"));
    client.places(3, Map.of("tif", "OPG", "outsideRth", "1"));
    client.places(0, Map.of());

    assertThat(client.sees())
        .containsExactly("error 1 113", "error 2 111", "error 3 411", "error 0 10149");
  }

  @Test
  void lateAndUnpayableOrdersAreTakenThenRejected() {
    client.places(1, Map.of("tif", "OPG"));
    client.places(2, Map.of("totalQuantity", "100000"));

    assertThat(client.sees())
        .containsExactly(
            "error 1 201",
            "openOrder Inactive",
            "status Inactive 0/100",
            "error 2 201",
            "openOrder Inactive",
            "status Inactive 0/100000");
  }

  @Test
  void anOutsideHoursFlagOnAMarketOrderIsIgnoredWithAWarning() {
    client.places(1, Map.of("outsideRth", "1"));

    assertThat(client.messages().getLast().fields().get(2)).isEqualTo("2109");
    assertThat(gateway.exchange().liveOrders()).hasSize(1);
  }

  @Test
  void changesThatCannotBeLeaveTheOrderAsItWas() {
    client.places(1, Map.of("orderType", "LMT", "lmtPrice", "9.50", "ocaGroup", "a"));
    client.forgets();
    var limit = Map.of("orderType", "LMT", "lmtPrice", "9.50", "ocaGroup", "a");

    client.places(1, with(limit, "action", "SELL"));
    client.places(1, with(limit, "lmtPrice", "9.505"));
    client.places(1, with(limit, "orderType", "LOC"));
    client.places(1, with(limit, "parentId", "5"));
    client.places(1, with(limit, "ocaGroup", "b"));
    client.places(1, with(limit, "ocaType", "1"));
    client.places(1, with(with(limit, "conId", "8314"), "primaryExch", ""));

    assertThat(client.sees())
        .containsExactly(
            "error 1 105",
            "error 1 110",
            "error 1 329",
            "error 1 10341",
            "error 1 10326",
            "error 1 10327",
            "error 1 105");
    assertThat(gateway.exchange().liveOrders())
        .singleElement()
        .satisfies(o -> assertThat(o.terms().pricing().limitPrice()).contains(Price.parse("9.50")));
  }

  @Test
  void idsMustGrowAndNamesOfEndedOrdersAreGone() {
    client.places(5, Map.of());
    gateway.until("09:40:01");
    client.forgets();

    client.places(5, Map.of());
    client.places(4, Map.of());
    client.says("4|5||||");
    client.says("4|99||||");
    client.says("8|1|1|");

    assertThat(client.messages().getLast()).hasToString("9|1|6|");
    assertThat(client.sees())
        .containsExactly("error 5 104", "error 4 103", "error 5 10148", "error 99 10147");
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

  @Test
  void anotherClientSeesAndCancelsAForeignOrderOnlyAfterAskingForAll() {
    var other = newClient(8);
    client.places(1, Map.of("orderType", "LMT", "lmtPrice", "9.50"));
    client.forgets();

    other.says("5|1|");
    other.says("4|1||||");
    other.says("16|1|");
    other.says("4|1||||");

    assertThat(other.sees())
        .containsExactly(
            "end of orders",
            "error 1 10147",
            "openOrder PreSubmitted",
            "status PreSubmitted 0/100",
            "end of orders");
    assertThat(client.sees()).endsWith("status Cancelled 0/100", "error 1 202");
  }

  @Test
  void aGlobalCancelReachesEverybodyAndSaysNothingElse() {
    var other = newClient(8);
    client.places(1, Map.of("orderType", "LMT", "lmtPrice", "9.50"));
    client.places(2, Map.of("orderType", "LMT", "lmtPrice", "9.50", "transmit", "0"));
    other.places(1, Map.of("transmit", "0", "orderType", "LMT", "lmtPrice", "9.50"));
    other.places(2, child("LMT", "lmtPrice", "10.80", "1"));
    client.forgets();
    other.forgets();

    client.says("58|||");

    assertThat(client.sees())
        .containsExactly(
            "status ApiCancelled 0/100",
            "error 2 202",
            "status PendingCancel 0/100",
            "status Cancelled 0/100",
            "error 1 202");
    assertThat(other.sees())
        .containsExactly(
            "status PendingCancel 0/100",
            "status Cancelled 0/100",
            "error 1 202",
            "status PendingCancel 0/100",
            "status Cancelled 0/100",
            "error 2 202");
  }

  @Test
  void screenOrdersBelongToClientZeroWhichBindsThemByAsking() {
    var zero = newClient(0);
    gateway
        .exchange()
        .orderByHand(
            ScriptedMarket.AAPL.symbol(),
            Side.BUY,
            Shares.of(10),
            new Pricing.Limit(Price.parse("9.50")),
            gateway.now());
    gateway.until("09:40:01");
    assertThat(zero.sees()).contains("openOrder Submitted");
    assertThat(client.sees()).isEmpty();

    zero.says("5|1|");
    zero.says("4|-1||||");

    assertThat(zero.sees())
        .containsExactly(
            "bound -1",
            "openOrder Submitted",
            "status Submitted 0/10",
            "end of orders",
            "status PendingCancel 0/10",
            "status Cancelled 0/10",
            "error -1 202");
    client.says("99|1|");
    client.says("99|0|");
    assertThat(client.sees())
        .containsExactly("end of completed", "completed Cancelled", "end of completed");
    client.says("15|1|1|");
    assertThat(client.sees()).containsExactly("error -1 327");
  }

  @Test
  void executionsAreFilteredByEveryField() {
    client.places(1, Map.of());
    gateway.until("09:41:00");
    client.forgets();

    for (var filter :
        new String[] {
          "7|DU1234567|20261120 09:40:00 US/Eastern|AAPL|STK|NASDAQ|BUY|1|1|20261120|",
          "8|||||||2147483647|0|",
          "0|DU7||||||2147483647|0|",
          "0||20261120 09:40:02 US/Eastern|||||2147483647|0|",
          "0|||IBM||||2147483647|0|",
          "0||||OPT|||2147483647|0|",
          "0|||||NYSE||2147483647|0|",
          "0||||||SELL|2147483647|0|",
          "0|||||||2147483647|1|20261119|",
        }) {
      client.says("7|3|4|" + filter);
    }

    assertThat(client.sees())
        .startsWith("execution 100 at 10.41", "commission 1.0", "end of executions")
        .hasSize(11);
  }

  @Test
  void aReadOnlyGatewayTakesNothing() {
    var readOnly = new PlayedGateway(market, "09:40:00", OrderSettings.USUAL.withReadOnly(true));
    var reader = readOnly.connect(7);
    reader.forgets();

    reader.places(1, Map.of());
    reader.says("4|1||||");
    reader.says("58|||");
    reader.says("5|1|");

    assertThat(reader.sees())
        .containsExactly("error 1 321", "error 1 321", "error -1 321", "end of orders");
  }

  @Test
  void openOrdersAreSentOnConnectingOnlyWhenSetTo() {
    client.places(1, Map.of("orderType", "LMT", "lmtPrice", "9.50"));
    client.leaves();
    assertThat(gateway.connect(7).sees()).isEmpty();

    var other = new PlayedGateway(market, "09:40:00", OrderSettings.USUAL.withDownload(true));
    var first = other.connect(7);
    first.places(1, Map.of("orderType", "LMT", "lmtPrice", "9.50"));
    first.leaves();

    assertThat(other.connect(7).sees())
        .containsExactly("openOrder PreSubmitted", "status PreSubmitted 0/100");
  }

  @Test
  void theMasterClientSeesEverybodysOrdersAndExecutions() {
    var played =
        new PlayedGateway(
            market, "09:40:00", new OrderSettings(false, false, OptionalInt.of(1), true));
    var master = played.connect(1);
    master.forgets();
    played.connect(7).places(1, Map.of());

    played.until("09:40:01");

    assertThat(master.sees())
        .contains("openOrder PreSubmitted", "execution 100 at 10.41", "status Filled 100/0");
  }
}
