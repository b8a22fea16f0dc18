package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The gateway loses its broker, a data farm, or the data itself; over a real socket.
@Timeout(30)
class BrokerFaultTest {
  private static final String BUY = GatewayClient.order(1, "BUY", 100, "DAY");
  private static final String WATCH = "1|11|5|265598|||||||SMART|||||0||0|0||";

  private FaultyGateway gateway;
  private GatewayClient client;

  @BeforeEach
  void connect() throws IOException {
    gateway = new FaultyGateway("09:40:00");
    client = gateway.connect(7);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    gateway.close();
  }

  @Test
  void whileTheBrokerIsLostOrdersWaitUnacknowledged() throws IOException {
    gateway.faults("{fault: 1100, length: 20s, then: 1102}");
    client.hand(BUY);

    assertThat(client.drain()).singleElement().asString().startsWith("4|-1|1100|");
    assertThat(gateway.ledger.orders()).isEmpty();
    gateway.until("09:40:20");
    gateway.until("09:40:40");

    assertThat(client.drain().stream().filter(m -> !m.startsWith("4|-1|1100|")))
        .extracting(m -> m.substring(0, Math.min(9, m.length())).replaceAll("\\|.*", ""))
        .containsExactly("4", "5", "3", "11", "5", "3", "59");
    assertThat(gateway.ledger.orders()).hasSize(1);
  }

  @Test
  void theLossIsRepeatedUntilItEnds() throws IOException {
    gateway.faults("{fault: 1100, length: 12s}");
    gateway.until("09:40:30");

    assertThat(client.drain())
        .extracting(m -> m.split("\\|", -1)[2])
        .containsExactly("1100", "1100", "1100", "1102");
    assertThat(gateway.injected("upstreamLost")).isEqualTo(1);
  }

  @Test
  void executionsArriveWhenTheLinkIsBack() throws IOException {
    client.hand(BUY);
    client.drain();
    gateway.faults("{fault: 1100, length: 20s}");
    gateway.until("09:40:10");
    assertThat(gateway.ledger.executions()).hasSize(1);
    assertThat(client.ids()).containsOnly("4");

    gateway.until("09:40:21");

    assertThat(client.ids()).containsSubsequence("4", "11", "5", "3", "59");
  }

  @Test
  void executionsMayArriveAllTheSame() throws IOException {
    client.hand(BUY);
    client.drain();
    gateway.faults("{fault: 1100, length: 20s, executionsArrive: true}");

    gateway.until("09:40:15");

    assertThat(client.ids()).containsSubsequence("4", "11", "5", "3", "59");
  }

  @Test
  void aHeartbeatIsAnsweredWhileQueriesWait() throws IOException {
    gateway.faults("{fault: 1100}");
    client.send("5|1|");
    client.send("8|1|-1|");

    assertThat(client.ids()).containsExactly("4", "9");
    gateway.faults("{fault: 1102}");

    assertThat(client.ids()).containsExactly("4", "53");
  }

  @Test
  void withDataKeptPricesGoOnAndWithDataLostTheyDoNot() throws IOException {
    watch();
    gateway.faults("{fault: 1100, length: 5s, then: 1102}");
    gateway.market.print(FaultyGateway.et("09:40:03"), "10.50");
    gateway.until("09:40:04");
    assertThat(client.ids()).containsOnly("4");
    gateway.until("09:40:06");
    assertThat(awaitedPrices()).isTrue();
    client.drain();

    gateway.faults("{fault: 1101}");
    gateway.market.print(FaultyGateway.et("09:40:10"), "10.60");
    gateway.until("09:40:12");

    assertThat(client.ids()).containsExactly("4");
  }

  @Test
  void pricesStandStillWhileTheirFarmIsBroken() throws IOException {
    watch();
    gateway.faults("{fault: 2103, length: 5s}");
    gateway.market.print(FaultyGateway.et("09:40:03"), "10.50");
    gateway.until("09:40:04");
    assertThat(client.drain()).singleElement().asString().startsWith("4|-1|2103|");

    gateway.until("09:40:05");

    assertThat(client.next()).startsWith("4|-1|2104|");
    assertThat(awaitedPrices()).isTrue();
  }

  @Test
  void otherFarmsAndNoticesAreOnlyTold() throws IOException {
    gateway.faults(
        "{fault: 2105, length: 1s}",
        "{fault: 2157, length: 1s}",
        "{fault: notice, code: 2108, text: idle}",
        "{fault: 2110, length: 1s}");
    gateway.until("09:40:02");

    assertThat(client.drain())
        .extracting(m -> m.split("\\|", -1)[2])
        .containsExactly("2105", "2157", "2108", "2110", "2106", "2158", "1102");
  }

  @Test
  void aCompetingSessionTakesTheDataOfEveryLine() throws IOException {
    watch();
    gateway.faults("{fault: 10197, length: 5s}");
    client.send("1|11|6|265598|||||||SMART|||||0||0|0||");
    gateway.market.print(FaultyGateway.et("09:40:02"), "10.50");
    gateway.until("09:40:03");

    assertThat(client.drain())
        .extracting(m -> m.split("\\|", -1)[1] + " " + m.split("\\|", -1)[2])
        .containsExactly("5 10197", "6 10197");
    gateway.until("09:40:06");
    assertThat(awaitedPrices()).isTrue();
  }

  @Test
  void ordersWaitingInARestartedGatewayAreGone() throws IOException {
    gateway.faults("{fault: 1100}");
    client.hand(BUY);
    client.drain();

    gateway.faults("{fault: restart, down: 0s}");
    gateway.until("09:40:02");

    try (var again = gateway.connect(7)) {
      again.send("5|1|");
      assertThat(again.drain()).containsExactly("53|1|");
    }
    assertThat(gateway.ledger.orders()).isEmpty();
  }

  @Test
  void deletingTheScriptBringsTheBrokerBack() throws IOException {
    gateway.faults("{fault: 1100}", "{fault: 2103}");
    client.drain();

    gateway.clear();

    assertThat(client.drain())
        .extracting(m -> m.split("\\|", -1)[2])
        .containsExactly("1102", "2104");
  }

  private void watch() throws IOException {
    client.send(WATCH);
    assertThat(client.ids()).contains("1");
  }

  /// Lines are updated at most four times a second of real time.
  private boolean awaitedPrices() throws IOException {
    for (var message = client.next(); ; message = client.next()) {
      if (message.startsWith("1|")) {
        return true;
      }
    }
  }
}
