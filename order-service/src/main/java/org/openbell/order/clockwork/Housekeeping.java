package org.openbell.order.clockwork;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openbell.model.instrument.Instrument;
import org.openbell.order.LinkPatience;
import org.openbell.order.OrderDesk;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.tws.TwsBroker;

/// Keeps the link up, the books compared, the silence noticed and the prices coming.
///
/// Runs in real time, because links and sockets do, whatever speed the exchange clock has.
public final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Housekeeping.class);
  private static final long ROUND_MILLIS = 250;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final TwsBroker broker;
  private final OrderDesk desk;
  private final Checkup checkup;
  private final Duration reconcileEvery;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("order-housekeeping").factory());
  private Duration wait = Duration.ofSeconds(1);
  private long nextConnect = System.nanoTime();
  private long nextReconcile = System.nanoTime();
  private long reconciledAt = System.nanoTime();
  private long nextDisconnect = System.nanoTime();
  private LinkPatience done = LinkPatience.WAIT;
  private long rounds;

  public Housekeeping(TwsBroker broker, OrderDesk desk, Checkup checkup, Duration reconcileEvery) {
    this.broker = broker;
    this.desk = desk;
    this.checkup = checkup;
    this.reconcileEvery = reconcileEvery;
  }

  public void start() {
    var unused = thread.scheduleWithFixedDelay(this::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void round() {
    boolean eachSecond = rounds++ % 4 == 0;
    if (eachSecond) {
      attempt(desk::settleStops);
    }
    if (!broker.isConnected()) {
      attempt(this::connectWhenDue);
    }
    if (broker.isConnected()) {
      attempt(this::reconcileWhenDue);
    }
    attempt(this::noteMissing);
    if (eachSecond) {
      attempt(desk::noteSilence);
    }
    if (eachSecond && broker.isConnected()) {
      attempt(() -> desk.watched().forEach(this::watch));
    }
    if (eachSecond) {
      attempt(checkup::look);
    }
  }

  /// One thing that fails keeps nothing else from being done.
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (BrokerUnavailable away) {
      LOG.warnf("%s", away.getMessage());
    } catch (RuntimeException | Error failed) {
      LOG.errorf(failed, "housekeeping failed, and goes on in a moment");
    }
  }

  private void connectWhenDue() {
    if (System.nanoTime() < nextConnect) {
      return;
    }
    try {
      desk.continueOrderIdsFrom(broker.connect());
    } catch (BrokerUnavailable refused) {
      LOG.warnf("%s; trying again in %d s", refused.getMessage(), wait.toSeconds());
      connectLater();
    }
  }

  private void connectLater() {
    nextConnect = System.nanoTime() + wait.toNanos();
    wait = min(wait.multipliedBy(2), LONGEST_WAIT);
  }

  private void reconcileWhenDue() {
    if (desk.isBrokerAway() || !isLookDue()) {
      return;
    }
    try {
      BrokerBooks books = broker.books();
      if (desk.needsSnapshot()) {
        desk.takeSnapshot(broker.account(), books);
      }
      desk.reconcile(books);
    } catch (BrokerUnavailable failed) {
      // A line that looks open and answers nothing is dead: only a new one tells us more.
      broker.disconnect();
      connectLater();
      throw failed;
    }
    nextReconcile = System.nanoTime() + reconcileEvery.toNanos();
    wait = Duration.ofSeconds(1);
  }

  private boolean isLookDue() {
    // The day's account is read as soon as the day begins: picks may be minutes away.
    return !desk.isReconciled()
        || desk.isLookWanted()
        || System.nanoTime() >= nextReconcile
        || desk.needsSnapshot();
  }

  /// The longer the books cannot be compared, the more is done about it.
  private void noteMissing() {
    long now = System.nanoTime();
    if (desk.isReconciled()) {
      reconciledAt = now;
      done = LinkPatience.WAIT;
      return;
    }
    Duration missing = Duration.ofNanos(now - reconciledAt);
    LinkPatience due = LinkPatience.after(missing);
    if (due.compareTo(done) > 0) {
      done = due;
      nextDisconnect = now;
      desk.noteMissing(missing);
    }
    if (due == LinkPatience.RECONNECT && broker.isConnected() && now >= nextDisconnect) {
      LOG.warnf("no comparison of the books for %d s: connecting anew", missing.toSeconds());
      nextDisconnect = now + LinkPatience.RECONNECT.longest().toNanos();
      broker.disconnect();
    }
  }

  private void watch(Instrument instrument) {
    broker.watch(instrument);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
