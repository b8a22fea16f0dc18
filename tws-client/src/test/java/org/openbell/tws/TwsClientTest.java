package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.connection.CloseCause.Kind;
import org.openbell.tws.connection.Limits;
import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.ContractQuery;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.CurrentTime;
import org.openbell.tws.message.Side;
import org.openbell.tws.message.Unrecognized;

class TwsClientTest {
  private final RecordingListener listener = new RecordingListener();

  @Test
  void tellsTheTime() throws Exception {
    try (var gateway =
            gateway(
                client -> {
                  assertThat(client.receive()).isEqualTo("49|1|");
                  client.send("49|1|1795185001|");
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      assertThat(get(client.currentTime())).isEqualTo(Instant.ofEpochSecond(1795185001L));
    }
  }

  @Test
  void sendsAnOrderUnderTheGivenId() throws Exception {
    var received = new CompletableFuture<String>();
    try (var gateway =
            gateway(
                client -> {
                  received.complete(client.receive());
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      client.placeOrder(
          12,
          Contract.stock("AAPL", "NASDAQ").withContractId(265598),
          OrderTicket.marketOnOpen(Side.BUY, new BigDecimal(100), "DU1234567", "moo-20261120-1"));

      assertThat(get(received)).isEqualTo(Golden.text(Golden.payload("place-order-200")));
    }
  }

  @Test
  void asksWhatAnOrderWouldDoWithoutPlacingIt() throws Exception {
    var received = new CompletableFuture<String>();
    var preview = Golden.split(Golden.payload("open-order-200"));
    preview[92] = "1";
    preview[97] = "5703.75";
    try (var gateway =
            gateway(
                client -> {
                  received.complete(client.receive());
                  client.send(String.join("|", preview) + "|");
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      var answer =
          client.whatIf(
              12,
              Contract.stock("AAPL", "NASDAQ").withContractId(265598),
              OrderTicket.marketOnOpen(Side.BUY, new BigDecimal(100), "DU1234567", "ref"));

      assertThat(get(answer).margin().initialChange()).contains(new BigDecimal("5703.75"));
      assertThat(Golden.split(Golden.fields(get(received)))[84]).isEqualTo("1");
    }
  }

  @Test
  void staysSubscribedToAnAccountAndItsPositions() throws Exception {
    try (var gateway =
            gateway(
                client -> {
                  assertThat(client.receive()).isEqualTo("6|2|1|DU1234567|");
                  client.send("6|2|SettledCash|5|USD|DU1234567|");
                  client.send("54|1|DU1234567|");
                  assertThat(client.receive()).isEqualTo("61|1|");
                  client.send("62|1|");
                  client.send("6|2|SettledCash|4|USD|DU1234567|");
                  assertThat(client.receive()).isEqualTo("6|2|0|DU1234567|");
                  assertThat(client.receive()).isEqualTo("64|1|");
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      assertThat(get(client.subscribeAccount("DU1234567"))).hasSize(1);
      assertThat(get(client.subscribePositions())).isEmpty();
      client.cancelAccount("DU1234567");
      client.cancelPositions();
      listener.awaitClosed();

      assertThat(listener.heard())
          .contains(new AccountUpdate.Figure("SettledCash", "4", "USD", "DU1234567"));
      gateway.awaitEnd();
    }
  }

  @Test
  void movesTheNextOrderIdWhenAsked() throws Exception {
    try (var gateway =
            gateway(
                client -> {
                  assertThat(client.receive()).isEqualTo("8|1|1|");
                  client.send("9|1|40|");
                  assertThat(client.receive()).isEqualTo("17|1|");
                  client.send("15|1|DU1234567,DU2|");
                  client.receive();
                  client.send("49|1|1795185001|");
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      client.requestNextOrderId();
      client.requestAccounts();
      get(client.currentTime());

      assertThat(client.nextOrderId()).isEqualTo(40);
      assertThat(client.accounts()).containsExactly("DU1234567", "DU2");
    }
  }

  @Test
  void failsAQuestionThatTheGatewayRefuses() throws Exception {
    try (var gateway =
            gateway(
                client -> {
                  client.receive();
                  client.send("4|1000000001|200|No security definition has been found||0|");
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      var answer = client.contractDetails(ContractQuery.stock("NOPE"));

      assertThatThrownBy(() -> get(answer))
          .hasCauseInstanceOf(TwsRequestException.class)
          .hasMessageContaining("gateway error 200");
    }
  }

  @Test
  void failsAQuestionThatStaysUnanswered() throws Exception {
    try (var gateway = gateway(ScriptedGateway.Peer::awaitGone);
        var client =
            TwsClient.connect(
                gateway.settings().withRequestTimeout(Duration.ofMillis(20)), listener)) {
      assertThatThrownBy(() -> get(client.executions())).hasCauseInstanceOf(TwsTimeout.class);
      assertThatThrownBy(() -> get(client.openOrders())).hasCauseInstanceOf(TwsTimeout.class);
    }
  }

  @Test
  void countsUnknownMessagesAndGoesOn() throws Exception {
    try (var gateway =
            gateway(
                client -> {
                  client.receive();
                  client.send("999|what|");
                  client.send("3|not|readable|");
                  client.sendBytes(0, 0, 0, 0);
                  client.send("49|1|1795185001|");
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      get(client.currentTime());

      assertThat(client.unrecognizedCount()).isEqualTo(3);
      assertThat(listener.heard()).filteredOn(Unrecognized.class::isInstance).hasSize(3);
    }
  }

  @Test
  void survivesAListenerThatThrows() throws Exception {
    TwsListener clumsy =
        new TwsListener() {
          @Override
          public void onResponse(Response response) {
            throw new IllegalStateException("clumsy");
          }
        };
    try (var gateway =
            gateway(
                client -> {
                  client.receive();
                  client.send("49|1|1795185001|");
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), clumsy)) {
      assertThat(get(client.currentTime())).isEqualTo(Instant.ofEpochSecond(1795185001L));
      assertThat(client.listenerFailureCount()).isEqualTo(3);
    }
  }

  @Test
  void reportsAHalfFrameAsABrokenConnection() throws Exception {
    try (var gateway = gateway(client -> client.sendBytes(0, 0, 0, 9, '4'));
        var client = TwsClient.connect(gateway.settings(), listener)) {
      assertThat(listener.awaitClosed().kind()).isEqualTo(Kind.BROKEN);
      assertThat(client.isOpen()).isFalse();
    }
  }

  @Test
  void reportsAnImpossibleLengthAsNotTheProtocol() throws Exception {
    try (var gateway =
            gateway(
                client -> {
                  client.sendBytes(0x7f, 0xff, 0xff, 0xff);
                  client.awaitGone();
                });
        var client = TwsClient.connect(gateway.settings(), listener)) {
      assertThat(listener.awaitClosed().kind()).isEqualTo(Kind.NOT_THE_PROTOCOL);
      assertThat(client.isOpen()).isFalse();
    }
  }

  @Test
  void failsWhatIsPendingWhenTheGatewayHangsUp() throws Exception {
    try (var gateway = gateway(client -> client.receive());
        var client = TwsClient.connect(gateway.settings(), listener)) {
      var answer = client.positions();

      assertThatThrownBy(() -> get(answer)).hasMessageContaining("ENDED_BY_GATEWAY");
      assertThat(listener.awaitClosed().kind()).isEqualTo(Kind.ENDED_BY_GATEWAY);
      assertThatThrownBy(() -> client.cancelOrder(12))
          .isInstanceOfSatisfying(
              TwsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED));
    }
  }

  @Test
  void deliversWhatWasReadBeforeItReportsTheEnd() throws Exception {
    try (var gateway = gateway(client -> client.send("49|1|1795185001|"));
        var client = TwsClient.connect(gateway.settings(), listener)) {
      listener.awaitClosed();

      assertThat(client.isOpen()).isFalse();
      assertThat(listener.heard().getLast()).isInstanceOf(CurrentTime.class);
    }
  }

  @Test
  void reportsItsOwnCloseAsRequested() throws Exception {
    try (var gateway = gateway(ScriptedGateway.Peer::awaitGone)) {
      TwsClient.connect(gateway.settings(), listener).close();

      assertThat(listener.awaitClosed().kind()).isEqualTo(Kind.REQUESTED);
      gateway.awaitEnd();
    }
  }

  @Test
  void refusesAnOrderWhenItsLaneIsFull() throws Exception {
    try (var gateway = gateway(ScriptedGateway.Peer::awaitGone);
        var client =
            TwsClient.connect(
                gateway
                    .settings()
                    .withMessagesPerSecond(1)
                    .withLimits(Limits.usual().withWaiting(2, 2)),
                listener)) {
      client.cancelOrder(1);
      client.cancelOrder(2);

      assertThatThrownBy(() -> client.cancelOrder(3))
          .isInstanceOfSatisfying(
              TwsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.QUEUE_FULL));
    }
  }

  private static ScriptedGateway gateway(ScriptedGateway.Script afterWelcome) throws Exception {
    return new ScriptedGateway(
        client -> {
          client.welcome(200);
          afterWelcome.play(client);
        });
  }

  private static <T> T get(CompletableFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(10, TimeUnit.SECONDS);
  }
}
