package org.openbell.kit.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openbell.model.time.Timers;

/// Timers that follow an exchange clock of any speed by looking at it every 20 ms.
///
/// Work runs on one thread, in the order of its moments; work that fails is logged as an error and
/// does not stop the others. At most 10,000 timers may wait.
public final class ClockTimers implements Timers, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ClockTimers.class);
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final int LIMIT = 10_000;

  private record Waiting(Instant when, long order, Runnable work) {}

  private final InstantSource clock;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::when).thenComparing(Waiting::order));
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("exchange-timers").daemon().factory());
  private long added;

  public ClockTimers(InstantSource clock) {
    this.clock = clock;
    var unused =
        thread.scheduleWithFixedDelay(
            this::runDue, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized Timer at(Instant when, Runnable work) {
    if (waiting.size() >= LIMIT) {
      throw new IllegalStateException(LIMIT + " timers wait already");
    }
    Waiting entry = new Waiting(when, added++, work);
    waiting.add(entry);
    return () -> cancel(entry);
  }

  private synchronized void cancel(Waiting entry) {
    waiting.remove(entry);
  }

  private synchronized Optional<Waiting> nextDue() {
    boolean isDue = !waiting.isEmpty() && !waiting.peek().when().isAfter(clock.instant());
    return isDue ? Optional.of(waiting.remove()) : Optional.empty();
  }

  // One at a time, so that work can still take back what was due together with it. Anything
  // thrown out of here would end the looking, silently and for good.
  private void runDue() {
    try {
      Optional<Waiting> due = nextDue();
      for (int run = 0; due.isPresent() && run < LIMIT; run++) {
        run(due.get());
        due = nextDue();
      }
    } catch (RuntimeException | Error unreadable) {
      LOG.error("timers cannot see what is due, and look again", unreadable);
    }
  }

  private static void run(Waiting entry) {
    try {
      entry.work().run();
    } catch (RuntimeException | Error failed) {
      LOG.errorf(failed, "the work due at %s failed", entry.when());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
