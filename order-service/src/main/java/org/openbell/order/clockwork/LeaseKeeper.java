package org.openbell.order.clockwork;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.openbell.order.lease.Lease;
import org.openbell.order.lease.Lease.Held;
import org.openbell.order.lease.Lease.Lost;
import org.openbell.order.lease.LeaseLost;
import org.openbell.order.lease.LeaseRow;
import org.openbell.order.lease.LeaseTerms;

/// Gets the lease, keeps it, and ends the process when another instance has taken it.
///
/// Runs in real time on a thread of its own.
public final class LeaseKeeper implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
  private static final long ASK_EVERY_MILLIS = 1_000;
  private static final int SAY_EVERY = 30;

  private final LeaseRow row;
  private final LeaseTerms terms;
  private final String holder;
  private final Consumer<String> whenLost;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("order-lease").daemon().factory());
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Lease lease = Lease.NONE;

  /// `holder` names this instance to people and tells it from every other one; `whenLost` ends it.
  public LeaseKeeper(LeaseRow row, LeaseTerms terms, String holder, Consumer<String> whenLost) {
    this.row = row;
    this.terms = terms;
    this.holder = holder;
    this.whenLost = whenLost;
  }

  /// Asks once; true when the lease is ours.
  public boolean ask() {
    long askedAt = System.nanoTime();
    lease = Lease.after(lease, row.acquire(holder), askedAt, terms);
    return lease instanceof Held;
  }

  /// Waits for as long as it takes; until then nothing may be consumed, connected or sent.
  public void await() throws InterruptedException {
    for (int asked = 0; !ask(); asked++) {
      if (asked % SAY_EVERY == 0) {
        LOG.warnf("standing by, nothing is sent from here: %s", words());
      }
      if (closed.await(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("closed while standing by");
      }
    }
  }

  /// From now on renewed until the end.
  public void keep() {
    LOG.infof("this instance, %s, holds the lease: %s", holder, words());
    long every = terms.renewEvery().toMillis();
    var unused = thread.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
  }

  private void renew() {
    try {
      if (lease instanceof Held held) {
        boolean couldAct = mayAct();
        long askedAt = System.nanoTime();
        lease = Lease.after(held, row.renew(holder, held.epoch()), askedAt, terms);
        if (couldAct && !mayAct()) {
          LOG.errorf("nothing is sent: the lease could not be renewed in time");
        }
        if (lease instanceof Lost lost) {
          whenLost.accept(lost.words());
        }
      }
    } catch (RuntimeException | Error failed) {
      // Not renewed is enough: the lease runs out, and nothing is sent.
      LOG.errorf(failed, "the lease was not renewed");
    }
  }

  /// Somebody else found out that we have lost it.
  public void lost(LeaseLost why) {
    if (closed.getCount() == 0) {
      // Given back on purpose: what is refused now came too late, and the end is near anyway.
      return;
    }
    lease = new Lost(epoch(), why.getMessage());
    whenLost.accept(why.getMessage());
  }

  /// Whether anything may be sent right now.
  public boolean mayAct() {
    return Lease.mayAct(lease, System.nanoTime());
  }

  public long epoch() {
    return switch (lease) {
      case Held held -> held.epoch();
      case Lost lost -> lost.epoch();
      case Lease.Standby _ -> 0;
    };
  }

  /// Who holds it, for people.
  public String words() {
    return switch (lease) {
      case Held held when mayAct() -> "held by " + holder + " under epoch " + held.epoch();
      case Held held -> "epoch " + held.epoch() + " could not be renewed in time";
      case Lost lost -> "lost: " + lost.words();
      case Lease.Standby standby -> standby.words();
    };
  }

  /// Gives the lease back, so that a successor need not wait for it to run out.
  @Override
  public void close() {
    closed.countDown();
    thread.shutdownNow();
    if (lease instanceof Held held) {
      lease = new Lease.Standby("given back");
      row.release(holder, held.epoch());
    }
  }
}
