package org.openbell.order.clockwork;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.openbell.model.instrument.Instrument;
import org.openbell.order.LinkPatience;
import org.openbell.order.OrderDesk;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.Gateway;

/// Keeps the link up, the books compared, the silence noticed and the prices coming: what is to be
/// done four times a second.
///
/// It goes by real time, because links and sockets do, whatever speed the exchange clock has.
public final class Rounds {
  private static final Logger LOG = Logger.getLogger(Rounds.class);
  // Rounds come about every 250 ms: the fourth is not to miss its second by a hair.
  private static final long A_SECOND_NANOS = 900_000_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final Gateway broker;
  private final OrderDesk desk;
  private final Checkup checkup;
  private final Duration reconcileEvery;
  private final LongSupplier nanos;
  private final Consumer<BrokerBooks> statements;
  private Duration wait = Duration.ofSeconds(1);
  private long nextConnect;
  private long nextReconcile;
  private long reconciledAt;
  private long nextDisconnect;
  private LinkPatience done = LinkPatience.WAIT;
  private long nextSecond;

  /// `nanos` is a clock that only moves on, in nanoseconds; `statements` is shown the broker's
  /// books once they are compared.
  public Rounds(
      Gateway broker,
      OrderDesk desk,
      Checkup checkup,
      Duration reconcileEvery,
      LongSupplier nanos,
      Consumer<BrokerBooks> statements) {
    this.broker = broker;
    this.desk = desk;
    this.checkup = checkup;
    this.reconcileEvery = reconcileEvery;
    this.nanos = nanos;
    this.statements = statements;
    this.nextConnect = nanos.getAsLong();
    this.nextReconcile = nextConnect;
    this.reconciledAt = nextConnect;
    this.nextDisconnect = nextConnect;
    this.nextSecond = nextConnect;
  }

  /// One round; what fails in it is said and tried again in the next.
  public void round() {
    long now = nanos.getAsLong();
    boolean eachSecond = now - nextSecond >= 0;
    if (eachSecond) {
      nextSecond = now + A_SECOND_NANOS;
    }
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
    attempt(desk::recordCharges);
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
    if (nanos.getAsLong() < nextConnect) {
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
    nextConnect = nanos.getAsLong() + wait.toNanos();
    wait = min(wait.multipliedBy(2), LONGEST_WAIT);
  }

  private void reconcileWhenDue() {
    if (desk.isBrokerAway() || !isLookDue()) {
      return;
    }
    BrokerBooks books;
    try {
      books = broker.books();
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
    nextReconcile = nanos.getAsLong() + reconcileEvery.toNanos();
    wait = Duration.ofSeconds(1);
    statements.accept(books);
  }

  private boolean isLookDue() {
    // The day's account is read as soon as the day begins: picks may be minutes away.
    return !desk.isReconciled()
        || desk.isLookWanted()
        || nanos.getAsLong() >= nextReconcile
        || desk.needsSnapshot();
  }

  /// The longer the books cannot be compared, the more is done about it.
  private void noteMissing() {
    long now = nanos.getAsLong();
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
}
