package org.openbell.tws;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.connection.CloseCause.Kind;
import org.openbell.tws.message.Response;

/// Keeps one connection to a gateway: connects, watches that it answers, and after every end
/// connects again with the same client id, for as long as it takes.
///
/// Optional: a [TwsClient] works without it. A new connection knows nothing of the one before:
/// subscriptions are gone, and what was sent but not confirmed must be asked for (see
/// [SessionListener#onState]).
public final class TwsSession implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.openbell.tws");

  private final TwsSettings settings;
  private final SessionSettings session;
  private final SessionListener listener;
  private final RandomGenerator random;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicReference<TwsClient> current = new AtomicReference<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stateChanged = lock.newCondition();
  private final Thread thread;
  private SessionState state = new SessionState.Connecting(0);

  private TwsSession(TwsSettings settings, SessionSettings session, SessionListener listener) {
    this.settings = settings;
    this.session = session;
    this.listener = listener;
    this.random = new Random(session.seed());
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name("tws-" + settings.clientId() + "-session")
            .unstarted(this::run);
  }

  /// Begins to connect and returns at once.
  public static TwsSession start(
      TwsSettings settings, SessionSettings session, SessionListener listener) {
    var started = new TwsSession(settings, session, listener);
    started.thread.start();
    return started;
  }

  /// Where it stands now.
  public SessionState state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  /// The client, while there is a connection.
  public Optional<TwsClient> client() {
    return state() instanceof SessionState.Ready(TwsClient client) && client.isOpen()
        ? Optional.of(client)
        : Optional.empty();
  }

  /// Waits for a connection.
  ///
  /// @return empty when there is none in time, or when the session is closed
  public Optional<TwsClient> awaitClient(Duration atMost) throws InterruptedException {
    var left = atMost.toNanos();
    lock.lock();
    try {
      while (client().isEmpty() && !(state instanceof SessionState.Closed) && left > 0) {
        left = stateChanged.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
    return client();
  }

  /// Ends the connection and the session; does not wait for its threads, which end soon.
  @Override
  public void close() {
    closing.countDown();
    var client = current.get();
    if (client != null) {
      client.close();
    }
    thread.interrupt();
  }

  private record Ended(CloseCause cause, Duration heldFor) {}

  private void run() {
    var failures = 0;
    try {
      while (!isClosing()) {
        enter(new SessionState.Connecting(failures));
        var ended = connectAndWatch();
        var idInUse = ended.cause().kind() == Kind.CLIENT_ID_IN_USE;
        var backoff = idInUse ? session.whileIdIsInUse() : session.backoff();
        failures = backoff.failuresAfter(failures, ended.heldFor());
        if (!isClosing()) {
          var delay = backoff.after(failures, random);
          enter(new SessionState.Waiting(ended.cause(), failures, delay));
          var _ = closing.await(delay.toNanos(), NANOSECONDS);
        }
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "session interrupted", e); // only close() interrupts this thread
    } finally {
      closing.countDown();
      enter(new SessionState.Closed());
    }
  }

  private Ended connectAndWatch() throws InterruptedException {
    var relay = new Relay();
    TwsClient client;
    try {
      client = TwsClient.connect(settings, relay);
    } catch (TwsException e) {
      return new Ended(cause(e), Duration.ZERO);
    }
    var readyAt = System.nanoTime();
    current.set(client);
    try {
      if (!isClosing()) {
        enter(new SessionState.Ready(client));
        watch(client, relay);
      }
    } finally {
      client.close();
      relay.awaitEnded();
    }
    return new Ended(relay.cause, Duration.ofNanos(System.nanoTime() - readyAt));
  }

  /// Returns once the connection has ended, or does not answer any more.
  private void watch(TwsClient client, Relay relay) throws InterruptedException {
    var heartbeat = session.heartbeat();
    var pulse = Heartbeat.Pulse.begin(System.nanoTime());
    while (relay.ended.getCount() > 0) {
      switch (heartbeat.next(pulse, client.timeAnswers(), System.nanoTime())) {
        case Heartbeat.Step.Ask(var asked) -> {
          pulse = asked;
          var _ = client.currentTime(); // its answer is counted, whoever asked for it
        }
        case Heartbeat.Step.Rest(var same, var nanos) -> {
          pulse = same;
          var _ = relay.ended.await(nanos, NANOSECONDS);
        }
        case Heartbeat.Step.GiveUp(var missed) -> {
          client.close(new CloseCause(Kind.SILENT, missed + " questions for the time unanswered"));
          relay.awaitEnded();
        }
      }
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void enter(SessionState next) {
    lock.lock();
    try {
      state = next;
      stateChanged.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      listener.onState(next);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "listener failed on " + next, e);
    }
  }

  private static CloseCause cause(TwsException failure) {
    var kind =
        switch (failure.reason()) {
          case REFUSED -> Kind.UNREACHABLE;
          case TIMED_OUT -> Kind.SILENT;
          case VERSION -> Kind.VERSION;
          case CLIENT_ID_IN_USE -> Kind.CLIENT_ID_IN_USE;
          case INTERRUPTED -> Kind.REQUESTED;
          case CLOSED, QUEUE_FULL, REQUEST_FAILED, UNREADABLE_ANSWER -> Kind.ENDED_BY_GATEWAY;
        };
    return new CloseCause(kind, failure.getMessage());
  }

  /// Hands on what one connection says, and notes its end after the listener has heard of it.
  private final class Relay implements TwsListener {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile CloseCause cause = new CloseCause(Kind.REQUESTED, "listener does not return");

    /// Without a limit while the session shall live: two connections must not exist at once.
    void awaitEnded() throws InterruptedException {
      if (!isClosing()) {
        ended.await();
      }
      var _ = ended.await(settings.timeouts().request().toNanos(), NANOSECONDS);
    }

    @Override
    public void onResponse(Response response) {
      listener.onResponse(response);
    }

    @Override
    public void onClosed(CloseCause why) {
      cause = why;
      try {
        listener.onClosed(why);
      } finally {
        ended.countDown();
      }
    }
  }
}
