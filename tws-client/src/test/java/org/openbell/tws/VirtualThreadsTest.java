package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.connection.Limits;
import org.openbell.tws.connection.Pacing;
import org.openbell.tws.message.ContractQuery;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.NextOrderId;

/// Callers are many, and a thread of theirs costs nothing.
class VirtualThreadsTest {
  private static final int CALLERS = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Limits WAITING =
      Limits.usual().withWaiting(20, 20).withQueries(16, 8).waitingWhenFull(PATIENCE);

  private final TwsListener nobody = new TwsListener() {};

  @Test
  void sendsWhatThousandsWaitToSay() throws Exception {
    var canceled = ConcurrentHashMap.<String>newKeySet();
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  for (var i = 0; i < CALLERS; i++) {
                    canceled.add(client.receive());
                  }
                });
        var client = TwsClient.connect(quick(gateway.settings(), WAITING), nobody)) {
      var calls =
          fromVirtualThreads(
              id -> {
                client.cancelOrder(id);
                return id;
              });

      assertThat(calls)
          .allSatisfy(call -> assertThat(call.state()).isEqualTo(Future.State.SUCCESS));
      gateway.awaitEnd();
    }
    assertThat(canceled).hasSize(CALLERS);
  }

  @Test
  void answersEveryOneOfThousandsItsOwnQuestion() throws Exception {
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  try {
                    while (true) {
                      var requestId = client.receive().split("\\|", 4)[2];
                      client.send(details(requestId));
                      client.send("52|1|" + requestId + "|");
                    }
                  } catch (EOFException e) {
                    // the client has what it wanted
                  }
                });
        var client = TwsClient.connect(quick(gateway.settings(), WAITING), nobody)) {
      var calls =
          fromVirtualThreads(
              id ->
                  client
                      .contractDetails(ContractQuery.byId(id))
                      .get(30, TimeUnit.SECONDS)
                      .getFirst()
                      .contract()
                      .contractId());

      assertThat(calls).extracting(Future::resultNow).containsOnly(265598);
    }
  }

  @Test
  void refusesAtOnceWhenNobodyIsToWait() throws Exception {
    var limits = Limits.usual().withWaiting(20, 20);
    try (var gateway = new ScriptedGateway(VirtualThreadsTest::sleepy);
        var client =
            TwsClient.connect(
                gateway.settings().withPacing(new Pacing(1, 1)).withLimits(limits), nobody)) {
      var calls =
          fromVirtualThreads(
              id -> {
                client.cancelOrder(id);
                return id;
              });

      assertThat(calls)
          .filteredOn(call -> call.state() == Future.State.FAILED)
          .hasSizeGreaterThan(CALLERS - 30)
          .allSatisfy(
              call ->
                  assertThat(((TwsException) call.exceptionNow()).reason())
                      .isEqualTo(Reason.QUEUE_FULL));
    }
  }

  @Test
  void givesUpWaitingWhenPatienceIsOver() throws Exception {
    var limits = Limits.usual().withWaiting(1, 1).waitingWhenFull(Duration.ofMillis(20));
    try (var gateway = new ScriptedGateway(VirtualThreadsTest::sleepy);
        var client =
            TwsClient.connect(
                gateway.settings().withPacing(new Pacing(1, 1)).withLimits(limits), nobody)) {
      assertThat(refusal(client)).isEqualTo(Reason.QUEUE_FULL);
    }
  }

  @Test
  void endsTheWaitWhenTheConnectionEnds() throws Exception {
    var limits = Limits.usual().withWaiting(1, 1).waitingWhenFull(PATIENCE);
    try (var gateway = new ScriptedGateway(VirtualThreadsTest::sleepy);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var settings = gateway.settings().withPacing(new Pacing(1, 1)).withLimits(limits);
      var client = TwsClient.connect(settings, nobody);
      var waiting = threads.submit(() -> refusal(client));

      client.close();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Reason.CLOSED);
    }
  }

  @Test
  void neverWaitsInListenerCode() throws Exception {
    var limits = Limits.usual().withWaiting(1, 1).waitingWhenFull(PATIENCE);
    var reasons = new LinkedBlockingQueue<Reason>();
    var clients = new AtomicReference<TwsClient>();
    TwsListener sender =
        new TwsListener() {
          @Override
          public void onResponse(Response response) {
            if (response instanceof NextOrderId(int id) && id == 13) {
              reasons.add(refusal(clients.get()));
            }
          }
        };
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.receive();
                  client.send("9|1|13|");
                  client.awaitGone();
                });
        var client =
            TwsClient.connect(
                gateway.settings().withPacing(new Pacing(1, 1)).withLimits(limits), sender)) {
      clients.set(client);
      client.requestNextOrderId();

      assertThat(reasons.poll(20, TimeUnit.SECONDS)).isEqualTo(Reason.QUEUE_FULL);
    }
  }

  private interface Call {
    int make(int id) throws Exception;
  }

  private static List<Future<Integer>> fromVirtualThreads(Call call) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.rangeClosed(1, CALLERS)
          .mapToObj(id -> threads.submit(() -> call.make(id)))
          .toList();
    }
  }

  private static TwsSettings quick(TwsSettings settings, Limits limits) {
    return settings
        .withPacing(new Pacing(100_000, 100))
        .withRequestTimeout(PATIENCE)
        .withLimits(limits);
  }

  private static void sleepy(ScriptedGateway.Peer client) throws IOException {
    client.welcome(200);
    client.awaitGone();
  }

  /// Why one of a few calls was refused; at one message per second the first few fill any lane.
  private static Reason refusal(TwsClient client) {
    try {
      for (var id = 1; id < 10; id++) {
        client.cancelOrder(id);
      }
      throw new AssertionError("all were sent");
    } catch (TwsException e) {
      return e.reason();
    }
  }

  private static String details(String requestId) {
    return "10|"
        + requestId
        + "|AAPL|STK|||0||SMART|USD|AAPL|NMS|NMS|265598|0.01||MKT,LMT|SMART|1|0|APPLE INC|NASDAQ||"
        + "Technology|Computers|Computers|US/Eastern|hours|liquid|||0|1|||26||COMMON|0.0001|0.0001|"
        + "100|0|";
  }
}
