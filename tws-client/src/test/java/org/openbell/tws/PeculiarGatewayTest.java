package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openbell.tws.connection.CloseCause.Kind;
import org.openbell.tws.connection.Limits;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.ManagedAccounts;
import org.openbell.tws.message.Response.NextOrderId;
import org.openbell.tws.message.Response.Notice;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.Frame;

/// Gateways that nobody here wrote, over a socket.
class PeculiarGatewayTest {
  private static final String TIME = "49|1|1795185001|";
  private static final Instant OPEN = Instant.ofEpochSecond(1795185001L);

  private final RecordingListener listener = new RecordingListener();

  @Test
  void hearsOrdersAndNoticesThatComeBeforeTheSessionIsReady() throws Exception {
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.offer();
                  client.send("200|20261120 08:00:00 Eastern Standard Time|and more|");
                  client.receive();
                  client.send("4|-1|2104|farm||0|");
                  client.send(Golden.text(Golden.payload("open-order-200")));
                  client.send(Golden.text(Golden.payload("order-status")));
                  client.send("15|1|DU1234567,|");
                  client.send("4|-1|2158|farm||0|");
                  client.send("9|1|12|");
                  client.receive();
                  client.send(TIME);
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      assertThat(client.accounts()).containsExactly("DU1234567");
      // Whoever has an answer has heard what came before it.
      assertThat(client.currentTime().get(10, TimeUnit.SECONDS)).isEqualTo(OPEN);
      assertThat(listener.heard())
          .hasAtLeastOneElementOfType(OpenOrder.class)
          .contains(new Notice(2104, "farm"));
    }
  }

  @Test
  void takesAccountsAndOrderIdAgainAtAnyTime() throws Exception {
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.send("15|1|DU2|");
                  client.send("9|1|-1|");
                  client.receive();
                  client.send(TIME);
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      assertThat(client.currentTime().get(10, TimeUnit.SECONDS)).isEqualTo(OPEN);

      assertThat(client.accounts()).containsExactly("DU2");
      assertThat(listener.heard())
          .contains(new ManagedAccounts(List.of("DU2")), new NextOrderId(-1));
    }
  }

  @Test
  void readsFramesThatComeByteByByteAndAllAtOnce() throws Exception {
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.receive();
                  for (var b : Frame.framed(Golden.fields("4|-1|2104|slow||0|"))) {
                    client.sendBytes(b);
                  }
                  client.send(TIME);
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      assertThat(client.currentTime().get(10, TimeUnit.SECONDS)).isEqualTo(OPEN);

      assertThat(listener.heard()).contains(new Notice(2104, "slow"));
    }
  }

  @Test
  void passesOverAMessageThatIsTooLongAndGoesOn() throws Exception {
    var limits = Limits.usual().withFrameBytes(4096);
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.receive();
                  client.send("4|12|201|" + "x".repeat(50_000) + "||0|");
                  client.send(TIME);
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings().withLimits(limits), listener)) {
      assertThat(client.currentTime().get(10, TimeUnit.SECONDS)).isEqualTo(OPEN);

      assertThat(listener.heard())
          .contains(new Unrecognized(-1, List.of(), "message of 50013 bytes, limit 4096"));
    }
  }

  @Test
  void answersTheNextQuestionAlthoughTheEndOfTheLastOneNeverCame() throws Exception {
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.receive(); // executions, and no end for them
                  client.receive();
                  client.send(TIME);
                  client.awaitGone();
                });
        var client =
            TwsClient.connect(
                gateway.settings().withRequestTimeout(Duration.ofMillis(200)), listener)) {
      var executions = client.executions();
      assertThat(executions).failsWithin(Duration.ofSeconds(10));

      assertThat(client.currentTime().get(10, TimeUnit.SECONDS)).isEqualTo(OPEN);
    }
  }

  @Test
  void endsAConnectionWhoseListenerHangs() throws Exception {
    var limits = Limits.usual().withBehindListener(100);
    var release = new CountDownLatch(1);
    var heard = new RecordingListener();
    TwsListener hanging =
        new TwsListener() {
          @Override
          public void onResponse(Response response) {
            if (response instanceof Notice) {
              awaitQuietly(release);
            }
          }

          @Override
          public void onClosed(org.openbell.tws.connection.CloseCause cause) {
            heard.onClosed(cause);
          }
        };
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  for (var i = 0; i < 200; i++) {
                    client.send("4|-1|2104|farm||0|");
                  }
                  client.awaitGone();
                });
        var _ =
            TwsClient.connect(
                gateway.settings().withRequestTimeout(Duration.ofMillis(50)).withLimits(limits),
                hanging)) {
      gateway.awaitEnd();
      release.countDown();

      assertThat(heard.awaitClosed().kind()).isEqualTo(Kind.LISTENER_TOO_SLOW);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
