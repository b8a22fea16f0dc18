package org.openbell.order.clockwork;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The thread on which the [Rounds] are made.
public final class Housekeeping implements AutoCloseable {
  private static final long ROUND_MILLIS = 250;

  private final Rounds rounds;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("order-housekeeping").factory());

  public Housekeeping(Rounds rounds) {
    this.rounds = rounds;
  }

  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(rounds::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
