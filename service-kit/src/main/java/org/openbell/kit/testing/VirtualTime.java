package org.openbell.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;

/// A clock that moves only when told, running whatever falls due on the way, in order.
///
/// Work sees the moment it was set for. Work that fails throws out of [#advanceTo], with the clock
/// at that moment. Work set for a moment that has passed runs at the next advance. For one thread.
public final class VirtualTime implements ExchangeClock, Timers {
  private static final int MOST_IN_ONE_ADVANCE = 1_000_000;

  private record Waiting(Instant when, long order, Runnable work) {}

  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::when).thenComparing(Waiting::order));
  private Instant now;
  private long added;

  public VirtualTime(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public boolean isReal() {
    return false;
  }

  @Override
  public Timer at(Instant when, Runnable work) {
    Waiting entry = new Waiting(when, added++, work);
    waiting.add(entry);
    return () -> waiting.remove(entry);
  }

  public void advanceBy(Duration step) {
    advanceTo(now.plus(step));
  }

  /// Moves the clock, which cannot go back; work that sets more work is limited to a million.
  public void advanceTo(Instant target) {
    if (target.isBefore(now)) {
      throw new IllegalArgumentException("it is " + now + " already, not " + target);
    }
    for (int run = 0; isDueBy(target); run++) {
      if (run == MOST_IN_ONE_ADVANCE) {
        throw new IllegalStateException(run + " timers ran before " + target + ": a loop?");
      }
      Waiting next = waiting.remove();
      now = next.when().isAfter(now) ? next.when() : now;
      next.work().run();
    }
    now = target;
  }

  private boolean isDueBy(Instant target) {
    return !waiting.isEmpty() && !waiting.peek().when().isAfter(target);
  }
}
