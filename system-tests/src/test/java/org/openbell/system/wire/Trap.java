package org.openbell.system.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Waits for the n-th message of a kind and does something to it, once.
public final class Trap {
  /// When it acts: the message has not passed yet, or it has and its answer has not.
  public enum Moment {
    BEFORE,
    AFTER
  }

  /// What becomes of the message itself.
  public enum Fate {
    PASS,
    DROP,
    TWICE
  }

  /// What is done; the fate counts only for traps that act before.
  @FunctionalInterface
  public interface Act {
    Fate on(Conversation conversation);
  }

  private final Predicate<Passing> when;
  private final int nth;
  private final Moment moment;
  private final Act act;
  private final AtomicInteger seen = new AtomicInteger();
  private final CountDownLatch sprung = new CountDownLatch(1);

  private Trap(Predicate<Passing> when, int nth, Moment moment, Act act) {
    this.when = when;
    this.nth = nth;
    this.moment = moment;
    this.act = act;
  }

  public static Trap before(Predicate<Passing> when, Act act) {
    return new Trap(when, 1, Moment.BEFORE, act);
  }

  public static Trap after(Predicate<Passing> when, Act act) {
    return new Trap(when, 1, Moment.AFTER, act);
  }

  public static Trap at(Moment moment, Predicate<Passing> when, int nth, Act act) {
    return new Trap(when, nth, moment, act);
  }

  /// False when its message did not come within that time.
  public boolean springs(Duration patience) throws InterruptedException {
    return sprung.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  public boolean hasSprung() {
    return sprung.getCount() == 0;
  }

  Moment moment() {
    return moment;
  }

  boolean catches(Passing passing) {
    return when.test(passing) && seen.incrementAndGet() == nth;
  }

  Fate act(Conversation conversation) {
    try {
      return act.on(conversation);
    } finally {
      sprung.countDown();
    }
  }
}
