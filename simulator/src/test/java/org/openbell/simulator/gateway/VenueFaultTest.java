package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openbell.simulator.account.Execution;

/// What goes wrong with orders at the broker and the exchange, over a real socket.
@Timeout(30)
class VenueFaultTest {
  private static final String BUY = GatewayClient.order(1, "BUY", 100, "DAY");
  private static final String BUY_AT_OPEN = GatewayClient.order(1, "BUY", 100, "OPG");

  private FaultyGateway gateway;
  private GatewayClient client;

  @AfterEach
  void stop() throws IOException {
    client.close();
    gateway.close();
  }

  @Test
  void aHaltedPaperDoesNotTradeUntilItsHaltIsOver() throws IOException {
    begin("09:40:00", "{fault: halt, symbol: AAPL, length: 10s}");
    client.hand(BUY);
    gateway.until("09:40:09");
    assertThat(gateway.ledger.executions()).isEmpty();

    gateway.until("09:40:12");

    assertThat(gateway.ledger.executions()).hasSize(1);
  }

  @Test
  void aHaltCanBeEndedByAnotherLine() throws IOException {
    begin(
        "09:40:00",
        "{fault: halt, symbol: AAPL}",
        "{when: '09:45:00', fault: resume, symbol: AAPL}");
    client.hand(BUY);
    gateway.until("09:44:59");
    assertThat(gateway.ledger.executions()).isEmpty();

    gateway.until("09:45:02");

    assertThat(gateway.ledger.executions()).hasSize(1);
  }

  @Test
  void aPriceBandPausesForFiveMinutes() throws IOException {
    begin("09:40:00", "{fault: priceBand, symbol: AAPL}");
    client.hand(BUY);
    gateway.until("09:44:59");
    assertThat(gateway.ledger.executions()).isEmpty();

    gateway.until("09:45:02");

    assertThat(gateway.ledger.executions()).hasSize(1);
  }

  @Test
  void anAuctionCanPrintLate() throws IOException {
    begin("09:20:00", "{fault: delayedOpen, symbol: AAPL, by: 2m}");
    client.hand(BUY_AT_OPEN);
    gateway.until("09:31:59");
    assertThat(gateway.ledger.executions()).isEmpty();

    gateway.until("09:32:05");

    assertThat(gateway.ledger.executions()).hasSize(1);
  }

  @Test
  void onOpenOrdersCanDieAtTheOpen() throws IOException {
    begin("09:20:00", "{fault: openingOrdersDie, symbol: AAPL, how: canceled}");
    client.hand(BUY_AT_OPEN);

    gateway.until("09:31:00");

    assertThat(gateway.ledger.executions()).isEmpty();
    assertThat(client.drain()).anyMatch(m -> m.startsWith("4|1|202|"));
  }

  @Test
  void onOpenOrdersCanTurnInactive() throws IOException {
    begin("09:20:00", "{fault: openingOrdersDie, symbol: AAPL, how: inactive}");
    client.hand(BUY_AT_OPEN);

    gateway.until("09:31:00");

    assertThat(client.drain()).anyMatch(m -> m.startsWith("3|1|Inactive|0|100|"));
  }

  @Test
  void theNextOrdersCanBeRejectedWithACode() throws IOException {
    begin("09:40:00", "{fault: reject, code: 203, text: not here, count: 2}");
    for (var id = 1; id <= 3; id++) {
      client.send(GatewayClient.order(id, "BUY", 100, "LMT 9.00", "DAY"));
    }

    assertThat(client.drain().stream().filter(m -> m.startsWith("4|")))
        .extracting(m -> m.split("\\|", -1)[1] + " " + m.split("\\|", -1)[2])
        .containsExactly("1 203", "2 203");
  }

  @Test
  void anOrderCanBeRejectedByTheEventOfItself() throws IOException {
    begin("09:40:00", "{when: on 2nd placeOrder, fault: reject, openOrderFirst: true}");
    for (var id = 1; id <= 2; id++) {
      client.send(GatewayClient.order(id, "BUY", 100, "LMT 9.00", "DAY"));
    }

    assertThat(client.drain())
        .anyMatch(m -> m.startsWith("4|2|201|"))
        .anyMatch(m -> m.startsWith("3|2|Inactive|"))
        .noneMatch(m -> m.startsWith("4|1|"));
  }

  @Test
  void anOrderCanBeFilledInParts() throws IOException {
    begin(
        "09:40:00", "{fault: partialFills, symbol: AAPL, parts: '30%, 1 after 2s, rest after 5s'}");
    client.hand(BUY);

    gateway.until("09:40:20");

    assertThat(gateway.ledger.executions())
        .extracting(execution -> execution.shares().count())
        .containsExactly(30L, 1L, 69L);
  }

  @Test
  void nothingMayTradeForAWhile() throws IOException {
    begin("09:40:00", "{fault: noFills, symbol: AAPL, length: 10s}");
    client.hand(BUY);
    gateway.until("09:40:09");
    assertThat(gateway.ledger.executions()).isEmpty();

    gateway.until("09:40:13");

    assertThat(gateway.ledger.executions()).hasSize(1);
  }

  @Test
  void anExecutionCanBeCorrected() throws IOException {
    begin("09:40:00", "{when: after execDetails, fault: correct, shares: 50, price: 10.30}");
    client.hand(BUY);

    gateway.until("09:40:03");

    assertThat(executionIds())
        .extracting(id -> id.substring(id.length() - 2))
        .containsExactly("01", "02");
    assertThat(gateway.ledger.executions())
        .singleElement()
        .extracting(Execution::shares)
        .hasToString("50");
  }

  @Test
  void anExecutionCanBeTakenBack() throws IOException {
    begin("09:40:00", "{when: after execDetails, fault: bust, symbol: AAPL}");
    client.hand(BUY);

    gateway.until("09:40:03");

    assertThat(executionIds()).hasSize(2);
    assertThat(gateway.ledger.executions())
        .singleElement()
        .matches(execution -> execution.shares().isZero());
  }

  @Test
  void aCorrectionWithoutAnExecutionHasNoEffect() throws IOException {
    begin("09:40:00", "{fault: bust}");

    assertThat(gateway.report().withoutEffect()).containsEntry("bust", 1);
  }

  @Test
  void aPaperThatIsNotListedHasNothingToHappenTo() throws IOException {
    begin("09:40:00", "{fault: halt, symbol: NOPE}", "{fault: reject, count: 2000, symbol: NOPE}");

    assertThat(gateway.report().withoutEffect())
        .containsEntry("halt", 1)
        .containsEntry("reject", 1);
  }

  @Test
  void aPresetChangesTheTimeInForce() throws IOException {
    begin("09:40:00", "{fault: 10349, timeInForce: DAY}");

    client.send(GatewayClient.order(1, "BUY", 100, "LMT 9.00", "GTC"));

    assertThat(client.drain()).anyMatch(m -> m.startsWith("4|1|10349|"));
    assertThat(gateway.ledger.orders().getFirst().timeInForce()).isEqualTo("DAY");
  }

  @Test
  void lateCancelsCanBeIgnored() throws IOException {
    begin("09:26:00", "{fault: lateCancels, how: ignored}");
    client.hand(BUY_AT_OPEN);
    client.drain();

    client.send("4|1||||");

    assertThat(client.drain()).isEmpty();
  }

  @Test
  void theUserSellsByHand() throws IOException {
    begin("09:40:00", "{when: after execDetails, fault: handSell, symbol: AAPL, shares: 40}");
    client.hand("61|1|");
    client.hand(BUY);

    gateway.until("09:40:05");

    assertThat(gateway.ledger.executions())
        .extracting(execution -> execution.side() + " " + execution.shares())
        .containsExactly("BUY 100", "SELL 40");
    assertThat(client.drain()).anyMatch(m -> m.startsWith("61|") && m.contains("|60|"));
  }

  @Test
  void theUserBuysAndCancelsByHand() throws IOException {
    begin("09:40:00", "{when: '09:40:05', fault: handBuy, symbol: AAPL, shares: 5}");
    client.send(GatewayClient.order(1, "BUY", 100, "LMT 9.00", "DAY"));
    client.drain();
    gateway.until("09:40:08");
    assertThat(gateway.ledger.executions()).hasSize(1);

    gateway.faults("{fault: handCancel, orderRef: ref-1}");
    gateway.until("09:40:10");

    assertThat(client.drain()).anyMatch(m -> m.startsWith("3|1|Cancelled|"));
  }

  @Test
  void deletingTheScriptLetsEverythingTradeAgain() throws IOException {
    begin(
        "09:40:00",
        "{fault: halt, symbol: AAPL}",
        "{fault: noFills}",
        "{fault: reject, symbol: IBM}",
        "{fault: partialFills, symbol: AAPL, parts: '1'}");
    client.hand(BUY);
    gateway.until("09:40:05");

    gateway.clear();
    gateway.until("09:40:08");

    assertThat(gateway.ledger.executions()).hasSize(1);
  }

  private void begin(String at, String... faults) throws IOException {
    gateway = new FaultyGateway(at);
    client = gateway.connect(7);
    gateway.faults(faults);
  }

  private List<String> executionIds() throws IOException {
    return client.drain().stream()
        .filter(m -> m.startsWith("11|"))
        .map(m -> m.split("\\|", -1)[14])
        .toList();
  }
}
