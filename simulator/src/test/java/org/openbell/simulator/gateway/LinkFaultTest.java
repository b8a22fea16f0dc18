package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openbell.tws.wire.MalformedFrame;

/// What goes wrong on the line, over real sockets.
@Timeout(30)
class LinkFaultTest {
  private FaultyGateway gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = new FaultyGateway("09:40:00");
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void aCutEndsTheConnectionOfOneClientAndSparesTheOthers() throws IOException {
    try (var one = gateway.connect(7);
        var other = gateway.connect(8)) {
      gateway.faults("{fault: cut, client: 7}");

      assertThat(one.untilTheEnd()).isEmpty();
      assertThat(other.drain()).isEmpty();
      gateway.connect(7).close();
      assertThat(gateway.injected("cut")).isEqualTo(1);
    }
  }

  @Test
  void aCutBeforeAMessageLetsEverythingBeforeItThrough() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{when: on orderStatus, fault: cut}");

      client.send(GatewayClient.order(1, "BUY", 100, "DAY"));

      assertThat(client.untilTheEnd()).singleElement().asString().startsWith("5|1|");
      assertThat(gateway.ledger.orders()).hasSize(1);
    }
  }

  @Test
  void aCutAfterARequestComesBehindItsAnswers() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{when: after placeOrder, fault: cut}");

      client.send(GatewayClient.order(1, "BUY", 100, "DAY"));

      assertThat(client.untilTheEnd()).extracting(m -> m.substring(0, 2)).contains("5|", "3|");
    }
  }

  @Test
  void aCutBeforeARequestLosesIt() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{when: on placeOrder, fault: cut}");

      client.send(GatewayClient.order(1, "BUY", 100, "DAY"));

      assertThat(client.untilTheEnd()).isEmpty();
      assertThat(gateway.ledger.orders()).isEmpty();
    }
  }

  @Test
  void aHalfOpenLinkIsSilentAndKeepsItsClientId() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{fault: halfOpen, client: 7, length: 60s}");
      client.send("8|1|-1|");
      assertThat(client.isSilentFor(200)).isTrue();

      client.leave();
      try (var second = GatewayClient.shakeHands(gateway.port())) {
        second.send("71|2|7||");
        assertThat(second.next()).startsWith("4|-1|326|");
        assertThat(second.untilTheEnd()).isEmpty();
      }
      gateway.until("09:41:00");

      gateway.connect(7).close();
    }
  }

  @Test
  void aStalledLinkDeliversLaterWhatWaited() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{fault: stall, length: 10s}");
      client.send("8|1|-1|");
      assertThat(client.isSilentFor(200)).isTrue();
      gateway.until("09:40:09");
      assertThat(client.isSilentFor(100)).isTrue();

      gateway.until("09:40:10");

      assertThat(client.next()).isEqualTo("9|1|1|");
    }
  }

  @Test
  void aSlowLinkTakesItsTimeForEachMessage() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{fault: slow, perMessage: 50ms, length: 1m}");
      var start = System.nanoTime();
      for (var i = 0; i < 4; i++) {
        client.send("8|1|-1|");
      }
      assertThat(client.drain()).hasSize(4);
      assertThat(System.nanoTime() - start).isGreaterThan(250_000_000L);

      gateway.until("09:41:00");

      assertThat(client.drain()).isEmpty();
    }
  }

  @Test
  void noiseIsAFrameThatMeansNothing() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{fault: garbage, shape: bytes}");

      assertThat(client.drain()).singleElement().asString().hasSize(64);
      assertThat(client.drain()).isEmpty();
    }
  }

  @Test
  void halfAFrameIsFollowedByTheEnd() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{fault: garbage, shape: halfFrame}");

      assertThatThrownBy(client::untilTheEnd)
          .hasMessage("frame payload cut off after 7 of 40 bytes");
    }
  }

  @Test
  void aGiantLengthIsFollowedByTheEnd() throws IOException {
    try (var client = gateway.connect(7)) {
      gateway.faults("{fault: garbage, shape: giantLength}");

      assertThatThrownBy(client::untilTheEnd).isInstanceOf(MalformedFrame.class);
    }
  }

  @Test
  void aRestartEndsEveryConnectionAndClosesThePortForAWhile() throws IOException {
    try (var client = gateway.connect(7)) {
      client.send(GatewayClient.order(5, "BUY", 100, "LMT 9.00", "DAY"));
      client.drain();

      gateway.faults("{fault: restart, down: 10s}");

      assertThatThrownBy(client::drain).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> gateway.connect(7)).isInstanceOf(IOException.class);
      gateway.until("09:40:10");
      try (var again = gateway.connect(7)) {
        again.send("8|1|-1|");
        again.send("5|1|");
        assertThat(again.drain()).contains("9|1|6|", "53|1|").anyMatch(m -> m.startsWith("5|5|"));
      }
    }
  }

  @Test
  void aRestartCanTakeOrderIdsBack() throws IOException {
    try (var client = gateway.connect(7)) {
      for (var id = 1; id <= 5; id++) {
        client.send(GatewayClient.order(id, "BUY", 100, "LMT 9.00", "DAY"));
      }
      client.drain();

      gateway.faults("{fault: restart, down: 0s, idsBack: 3}");
      gateway.until("09:40:01");

      try (var again = gateway.connect(7)) {
        again.send("8|1|-1|");
        assertThat(again.drain()).containsExactly("9|1|3|");
      }
    }
  }

  @Test
  void deletingTheScriptMendsEveryLine() throws IOException {
    try (var stalled = gateway.connect(7);
        var halfOpen = gateway.connect(8)) {
      gateway.faults("{fault: stall, client: 7, length: 1h}", "{fault: halfOpen, client: 8}");
      stalled.send("8|1|-1|");

      assertThat(gateway.clear().injected()).isEmpty();

      assertThat(stalled.next()).isEqualTo("9|1|1|");
      assertThatThrownBy(halfOpen::drain).isInstanceOf(IOException.class);
      gateway.connect(8).close();
    }
  }

  @Test
  void aFaultThatFindsNobodyIsCountedAsSuch() {
    gateway.faults("{fault: cut, client: 99}");

    assertThat(gateway.report().injected()).isEmpty();
    assertThat(gateway.report().withoutEffect()).containsEntry("cut", 1);
  }
}
