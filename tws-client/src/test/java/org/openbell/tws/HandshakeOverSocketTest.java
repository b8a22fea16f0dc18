package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.wire.ServerVersion;

class HandshakeOverSocketTest {
  private static final TwsListener NOBODY = new TwsListener() {};

  @Test
  void isReadyOnceAccountsAndNextOrderIdAreKnown() throws Exception {
    try (var gateway =
        new ScriptedGateway(
            client -> {
              assertThat(client.offer()).isEqualTo("v178..200");
              client.send("178|20261120 08:00:00 America/New_York|");
              assertThat(client.receive()).isEqualTo("71|2|7||");
              client.send("15|1|DU1,DU2,|");
              client.send("4|2|-1|2104|Market data farm connection is OK:usfarm||");
              client.send("9|1|12|");
              client.awaitGone();
            })) {
      try (var client = TwsClient.connect(gateway.settings(), NOBODY)) {
        assertThat(client.serverVersion()).isEqualTo(new ServerVersion(178));
        assertThat(client.accounts()).containsExactly("DU1", "DU2");
        assertThat(client.nextOrderId()).isEqualTo(12);
        assertThat(client.isOpen()).isTrue();
      }
      gateway.awaitEnd();
    }
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    TwsSettings settings;
    try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      settings = TwsSettings.of("127.0.0.1", unused.getLocalPort(), 7);
    }

    assertFailsWith(Reason.REFUSED, () -> TwsClient.connect(settings, NOBODY));
  }

  @Test
  void saysThatTheClientIdIsInUse() throws Exception {
    try (var gateway =
        new ScriptedGateway(
            client -> {
              client.offer();
              client.send("200|now|");
              client.receive();
              client.send("4|-1|326|Unable to connect as the client id is already in use||0|");
            })) {
      assertFailsWith(Reason.CLIENT_ID_IN_USE, () -> TwsClient.connect(gateway.settings(), NOBODY));
    }
  }

  @Test
  void givesUpOnAGatewayThatStaysSilent() throws Exception {
    try (var gateway =
        new ScriptedGateway(
            client -> {
              client.offer();
              client.awaitGone();
            })) {
      var settings = gateway.settings().withHandshakeTimeout(Duration.ofMillis(50));

      assertFailsWith(Reason.TIMED_OUT, () -> TwsClient.connect(settings, NOBODY));
      gateway.awaitEnd();
    }
  }

  @Test
  void givesUpOnAGatewayThatNeverGetsReady() throws Exception {
    try (var gateway =
        new ScriptedGateway(
            client -> {
              client.offer();
              client.send("200|now|");
              client.receive();
              client.send("15|1|DU1|");
              client.awaitGone();
            })) {
      var settings = gateway.settings().withHandshakeTimeout(Duration.ofMillis(50));

      assertFailsWith(Reason.TIMED_OUT, () -> TwsClient.connect(settings, NOBODY));
      gateway.awaitEnd();
    }
  }

  @Test
  void refusesAVersionItDoesNotSpeak() throws Exception {
    try (var gateway =
        new ScriptedGateway(
            client -> {
              client.offer();
              client.send("225|now|");
              client.awaitGone();
            })) {
      assertFailsWith(Reason.VERSION, () -> TwsClient.connect(gateway.settings(), NOBODY));
      gateway.awaitEnd();
    }
  }

  @Test
  void saysThatTheGatewayHungUp() throws Exception {
    try (var gateway = new ScriptedGateway(ScriptedGateway.Peer::offer)) {
      assertFailsWith(Reason.CLOSED, () -> TwsClient.connect(gateway.settings(), NOBODY));
    }
  }

  private static void assertFailsWith(Reason reason, ThrowingCallable connect) {
    assertThatThrownBy(connect)
        .isInstanceOfSatisfying(TwsException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
