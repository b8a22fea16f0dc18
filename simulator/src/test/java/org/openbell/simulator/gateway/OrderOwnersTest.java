package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.venue.Pricing;
import org.openbell.simulator.venue.ScriptedMarket;

/// Whose orders a client sees, and whose it may touch.
class OrderOwnersTest {
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

  private static Map<String, String> child(String type, String field, String price, String last) {
    return Map.of(
        "action", "SELL", "orderType", type, field, price, "parentId", "1", "transmit", last);
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
