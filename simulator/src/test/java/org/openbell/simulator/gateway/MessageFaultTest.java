package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What goes wrong with single messages, as a client sees it over a real socket.
@Timeout(30)
class MessageFaultTest {
  private static final String BUY = GatewayClient.order(1, "BUY", 100, "DAY");

  /// Twice this is still within the pace that a gateway allows.
  private static final int ASKED = 20;

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
  void aFilledOrderWithoutFaults() throws IOException {
    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "11", "5", "3", "59");
  }

  @Test
  void aLostExecutionCanStillBeAskedFor() throws IOException {
    gateway.faults("{when: on execDetails of AAPL, fault: drop}");

    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "5", "3", "59");
    assertThat(executionsAskedFor()).containsExactly("11", "59", "55");
    assertThat(gateway.injected("drop")).isEqualTo(1);
  }

  @Test
  void aLostOrderNeverExisted() throws IOException {
    gateway.faults("{when: on placeOrder of AAPL, fault: drop}");

    client.hand(BUY);

    assertThat(client.drain()).isEmpty();
    assertThat(gateway.ledger.orders()).isEmpty();
  }

  @Test
  void anUnansweredOrderLivesUnknownToItsClient() throws IOException {
    gateway.faults("{when: after placeOrder of AAPL, fault: drop}");

    client.hand(BUY);

    assertThat(client.drain()).isEmpty();
    assertThat(gateway.ledger.orders()).hasSize(1);
    gateway.until("09:40:15");
    assertThat(client.ids()).containsExactly("11", "5", "3", "59");
  }

  @Test
  void aProcessedRequestOfAnyTimeGoesUnanswered() throws IOException {
    gateway.faults("{fault: drop, message: reqIds, processed: true, count: 1}");

    client.send("8|1|-1|");
    client.send("8|1|-1|");

    assertThat(client.drain()).containsExactly("9|1|1|");
  }

  @Test
  void aLateMessageComesAfterItsDelay() throws IOException {
    gateway.faults("{when: on 2nd orderStatus, fault: delay, by: 30s}");

    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "11", "5", "59");
    gateway.until("09:40:40");

    assertThat(client.drain()).singleElement().asString().startsWith("3|1|Filled|100|0|");
  }

  @Test
  void aLateRequestIsHandedInAfterItsDelay() throws IOException {
    gateway.faults("{when: on placeOrder, fault: delay, by: 5s}");

    client.hand(BUY);

    assertThat(client.drain()).isEmpty();
    gateway.until("09:40:05");
    assertThat(client.ids()).startsWith("5", "3");
  }

  @Test
  void aDoubledMessageComesAsOftenAsTold() throws IOException {
    gateway.faults("{when: on execDetails, fault: duplicate, times: 3}");

    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "11", "11", "11", "5", "3", "59");
    assertThat(gateway.ledger.executions()).hasSize(1);
  }

  @Test
  void aDoubledOrderIsAChangeOfItself() throws IOException {
    gateway.faults("{when: on placeOrder, fault: duplicate}");

    client.hand(BUY);

    assertThat(client.ids()).startsWith("5", "3").hasSizeGreaterThan(2);
    assertThat(gateway.ledger.orders()).hasSize(1);
  }

  @Test
  void aStatusCanOvertakeItsExecution() throws IOException {
    gateway.faults("{when: on execDetails, fault: reorder, behind: 2}");

    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "5", "3", "11", "59");
  }

  @Test
  void whatWaitsForALaterMessageInVainComesAfterFiveSeconds() throws IOException {
    gateway.faults("{when: on nextValidId, fault: reorder, behind: 2}");
    client.send("8|1|-1|");
    assertThat(client.drain()).isEmpty();

    gateway.until("09:40:05");

    assertThat(client.drain()).containsExactly("9|1|1|");
  }

  @Test
  void executionsCanComeWithoutAnyStatus() throws IOException {
    gateway.faults("{fault: executionsWithoutStatus, symbol: AAPL}");

    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "11", "59");
    assertThat(gateway.injected("executionsWithoutStatus")).isEqualTo(2);
  }

  @Test
  void statusesCanComeWithoutTheirExecutions() throws IOException {
    gateway.faults("{fault: statusWithoutExecutions}");

    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "5", "3");
    assertThat(executionsAskedFor()).containsExactly("11", "59", "55");
  }

  @Test
  void commissionsCanBeLate() throws IOException {
    gateway.faults("{fault: lateCommissions, by: 45s, count: 1}");

    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "11", "5", "3");
    gateway.until("09:41:00");

    assertThat(client.ids()).containsExactly("59");
  }

  @Test
  void commissionsCanBeMissing() throws IOException {
    gateway.faults("{fault: noCommissions, symbol: AAPL}");

    assertThat(idsOfAFilledOrder()).containsExactly("5", "3", "11", "5", "3");
    assertThat(executionsAskedFor()).containsExactly("11", "59", "55");
  }

  @Test
  void aListCanLackItsEnd() throws IOException {
    gateway.faults("{fault: noEndMarkers, message: execDetailsEnd, count: 1}");

    assertThat(executionsAskedFor()).isEmpty();
    assertThat(executionsAskedFor()).containsExactly("55");
  }

  @Test
  void theSameSeedLosesTheSameMessages() throws IOException {
    gateway.faults("{fault: drop, message: nextValidId, probability: 0.5}");
    var answered = answeredIds();
    var lost = gateway.injected("drop");
    assertThat(answered + lost).isEqualTo(ASKED);

    gateway.clear();
    gateway.faults("{fault: drop, message: nextValidId, probability: 0.5}");

    assertThat(answeredIds()).isEqualTo(ASKED - lost);
  }

  private int answeredIds() throws IOException {
    for (var i = 0; i < ASKED; i++) {
      client.send("8|1|-1|");
    }
    return client.drain().size();
  }

  private List<String> idsOfAFilledOrder() throws IOException {
    client.hand(BUY);
    var ids = new ArrayList<>(client.ids());
    gateway.until("09:40:15");
    ids.addAll(client.ids());
    return ids;
  }

  private List<String> executionsAskedFor() throws IOException {
    client.send("7|3|4|0|||||||2147483647|0|");
    return client.ids();
  }
}
