package org.openbell.exit.clockwork;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openbell.model.time.Timers;

/// Timers that fire at a moment of exchange time, but not before a least real time has passed.
///
/// In a day that runs a hundred times too fast the broker's answer still takes its milliseconds.
/// Work runs on the thread of the exchange timers. At most 10,000 timers may wait.
public final class PatientTimers implements Timers, AutoCloseable {
  private static final int LIMIT = 10_000;

  private final Timers exchange;
  private final Duration leastRealTime;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("patient-timers").daemon().factory());

  public PatientTimers(Timers exchange, Duration leastRealTime) {
    this.exchange = exchange;
    this.leastRealTime = leastRealTime;
  }

  @Override
  public Timer at(Instant when, Runnable work) {
    if (leastRealTime.isZero()) {
      return exchange.at(when, work);
    }
    if (waiting.incrementAndGet() > LIMIT) {
      waiting.decrementAndGet();
      throw new IllegalStateException(LIMIT + " timers wait already");
    }
    Patient patient = new Patient(when, work);
    patient.start();
    return patient;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private final class Patient implements Timer {
    private final Instant when;
    private final Runnable work;
    private boolean canceled;
    private Optional<Timer> inExchangeTime = Optional.empty();

    Patient(Instant when, Runnable work) {
      this.when = when;
      this.work = work;
    }

    void start() {
      Future<?> _ =
          thread.schedule(this::handOver, leastRealTime.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void handOver() {
      waiting.decrementAndGet();
      if (!canceled) {
        inExchangeTime = Optional.of(exchange.at(when, work));
      }
    }

    @Override
    public synchronized void cancel() {
      canceled = true;
      inExchangeTime.ifPresent(Timer::cancel);
    }
  }
}
