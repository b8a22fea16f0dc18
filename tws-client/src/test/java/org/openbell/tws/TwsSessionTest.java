package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openbell.tws.ScriptedGateway.Peer;
import org.openbell.tws.SessionState.Closed;
import org.openbell.tws.SessionState.Connecting;
import org.openbell.tws.SessionState.Ready;
import org.openbell.tws.SessionState.Waiting;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.connection.CloseCause.Kind;

class TwsSessionTest {
  private static final Duration SOON = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final SessionSettings QUICK =
      SessionSettings.usual()
          .withBackoff(new Backoff(SOON, SOON.multipliedBy(4), 0))
          .withBackoffWhileIdIsInUse(new Backoff(SOON, SOON, 0))
          .withSeed(1);

  private final BlockingQueue<SessionState> states = new LinkedBlockingQueue<>();
  private final List<CloseCause> causes = new CopyOnWriteArrayList<>();
  private final SessionListener listener =
      new SessionListener() {
        @Override
        public void onState(SessionState state) {
          states.add(state);
        }

        @Override
        public void onClosed(CloseCause cause) {
          causes.add(cause);
        }
      };

  @Test
  void comesBackUnderTheSameClientIdAndSaysWhyItHadToGo() throws Exception {
    var ids = new CopyOnWriteArrayList<String>();
    try (var gateway =
        new ScriptedGateway(
            client -> ids.add(client.welcome(200)), // and hangs up
            client -> {
              ids.add(client.welcome(200));
              client.awaitGone();
            })) {
      try (var session = TwsSession.start(gateway.settings(), QUICK, listener)) {
        assertThat(next()).isEqualTo(new Connecting(0));
        assertThat(next()).isInstanceOf(Ready.class);
        assertThat(next())
            .isEqualTo(
                new Waiting(new CloseCause(Kind.ENDED_BY_GATEWAY, "end of stream"), 1, SOON));
        assertThat(next()).isEqualTo(new Connecting(1));
        assertThat(next()).isInstanceOf(Ready.class);
        assertThat(session.client()).isPresent();
        assertThat(causes).extracting(CloseCause::kind).containsExactly(Kind.ENDED_BY_GATEWAY);
        assertThat(ids).containsExactly("71|2|7||", "71|2|7||");
      }
      assertThat(next()).isEqualTo(new Closed());
      assertThat(causes.getLast().kind()).isEqualTo(Kind.REQUESTED);
      gateway.awaitEnd();
    }
  }

  @Test
  void waitsForItsClientIdToBecomeFree() throws Exception {
    ScriptedGateway.Script inUse =
        client -> {
          client.offer();
          client.send("200|now|");
          client.receive();
          client.send("4|-1|326|Unable to connect as the client id is already in use||0|");
        };
    try (var gateway = new ScriptedGateway(inUse, inUse, TwsSessionTest::stay);
        var session = TwsSession.start(gateway.settings(), QUICK, listener)) {
      assertThat(session.awaitClient(PATIENCE)).isPresent();

      assertThat(waits(2))
          .extracting(waiting -> waiting.cause().kind(), Waiting::delay)
          .containsOnly(org.assertj.core.groups.Tuple.tuple(Kind.CLIENT_ID_IN_USE, SOON));
      assertThat(causes).isEmpty(); // there was no session that could have ended
    }
  }

  @Test
  void saysThatAnotherClientTookItsIdOver() throws Exception {
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.send("4|-1|326|client id is already in use||0|");
                  client.awaitGone();
                },
                TwsSessionTest::stay);
        var session = TwsSession.start(gateway.settings(), QUICK, listener)) {
      assertThat(waits(1).getFirst().cause().kind()).isEqualTo(Kind.CLIENT_ID_IN_USE);
      assertThat(session.awaitClient(PATIENCE)).isPresent();
    }
  }

  @Test
  void leavesAGatewayThatDoesNotAnswerTwice() throws Exception {
    var asked = new CopyOnWriteArrayList<String>();
    var heartbeat = new Heartbeat(SOON, SOON.multipliedBy(10), 2);
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  asked.add(client.receive());
                  client.send("49|1|1795185001|"); // the first is answered
                  client.awaitGone();
                },
                TwsSessionTest::stay);
        var _ = TwsSession.start(gateway.settings(), QUICK.withHeartbeat(heartbeat), listener)) {
      assertThat(waits(1).getFirst().cause())
          .isEqualTo(new CloseCause(Kind.SILENT, "2 questions for the time unanswered"));
      assertThat(next()).isInstanceOf(Connecting.class);
      assertThat(next()).isInstanceOf(Ready.class);
      assertThat(asked).containsExactly("49|1|");
    }
  }

  @Test
  void triesAgainLaterAndLaterWhileNobodyListens() throws Exception {
    int port;
    try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }

    try (var _ = TwsSession.start(TwsSettings.of("127.0.0.1", port, 7), QUICK, listener)) {
      var waits = waits(4);

      assertThat(waits).extracting(w -> w.cause().kind()).containsOnly(Kind.UNREACHABLE);
      assertThat(waits).extracting(w -> w.delay().toMillis()).containsExactly(5L, 10L, 20L, 20L);
    }
  }

  @Test
  void countsAGatewayThatNeverGetsReadyAsSilent() throws Exception {
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.offer();
                  client.awaitGone();
                },
                TwsSessionTest::stay);
        var session =
            TwsSession.start(
                gateway.settings().withHandshakeTimeout(Duration.ofMillis(30)), QUICK, listener)) {
      assertThat(waits(1).getFirst().cause().kind()).isEqualTo(Kind.SILENT);
      assertThat(session.state()).isNotInstanceOf(Closed.class);
    }
  }

  @Test
  void survivesAListenerThatThrowsAndLetsItAskFromOnState() throws Exception {
    var told = new LinkedBlockingQueue<Object>();
    SessionListener clumsy =
        new SessionListener() {
          @Override
          public void onState(SessionState state) {
            if (state instanceof Ready(TwsClient client)) {
              told.add(client.currentTime().join());
            }
            throw new IllegalStateException("clumsy");
          }
        };
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.receive();
                  client.send("49|1|1795185001|");
                  client.awaitGone();
                });
        var session = TwsSession.start(gateway.settings(), QUICK, clumsy)) {
      assertThat(told.poll(10, TimeUnit.SECONDS)).hasToString("2026-11-20T14:30:01Z");
      assertThat(session.awaitClient(PATIENCE)).isPresent();
    }
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    var scripts = new ArrayList<ScriptedGateway.Script>();
    for (var i = 0; i < 20; i++) {
      scripts.add(client -> client.welcome(200));
    }
    scripts.add(TwsSessionTest::stay);
    try (var gateway = new ScriptedGateway(scripts.toArray(ScriptedGateway.Script[]::new))) {
      var settings =
          new TwsSettings(
              gateway.settings().host(),
              gateway.settings().port(),
              987_654,
              Timeouts.usual(),
              gateway.settings().pacing(),
              gateway.settings().limits(),
              Optional.empty());
      try (var _ = TwsSession.start(settings, QUICK, listener)) {
        assertThat(waits(20)).hasSize(20);
        assertThat(threads()).hasSizeLessThanOrEqualTo(1 + 3 + 3); // one connection may be going
      }
      while (!(next() instanceof Closed)) {}
      for (var thread : threads()) {
        assertThat(thread.join(PATIENCE)).as(thread.getName()).isTrue();
      }
    }
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("tws-987654-"))
        .toList();
  }

  private static void stay(Peer client) throws IOException {
    client.welcome(200);
    client.awaitGone();
  }

  private SessionState next() throws InterruptedException {
    var state = states.poll(10, TimeUnit.SECONDS);
    assertThat(state).as("a state in time").isNotNull();
    return state;
  }

  private List<Waiting> waits(int count) throws InterruptedException {
    var waits = new ArrayList<Waiting>();
    while (waits.size() < count) {
      if (next() instanceof Waiting waiting) {
        waits.add(waiting);
      }
    }
    return waits;
  }
}
