package org.openbell.order.clockwork;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openbell.model.instrument.Instrument;
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
    try {
      if (rounds++ % 4 == 0) {
        desk.settleStops();
      }
      if (!broker.isConnected()) {
        connectWhenDue();
      }
      if (broker.isConnected()) {
        reconcileWhenDue();
        if (rounds % 4 == 0) {
          desk.noteSilence();
          desk.watched().forEach(this::watch);
        }
      }
      if (rounds % 4 == 0) {
        checkup.look();
      }
    } catch (BrokerUnavailable away) {
      LOG.warnf("%s", away.getMessage());
      // A line that looks open and answers nothing is dead: only a new one tells us more.
      broker.close();
      connectLater();
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
    // The day's account is read as soon as the day begins: picks may be minutes away.
    if (desk.isReconciled() && System.nanoTime() < nextReconcile && !desk.needsSnapshot()) {
      return;
    }
    BrokerBooks books = broker.books();
    if (desk.needsSnapshot()) {
      desk.takeSnapshot(broker.account(), books);
    }
    desk.reconcile(books);
    nextReconcile = System.nanoTime() + reconcileEvery.toNanos();
    wait = Duration.ofSeconds(1);
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
