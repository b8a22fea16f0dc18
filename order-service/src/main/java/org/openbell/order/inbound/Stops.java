package org.openbell.order.inbound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.openbell.order.OrderDesk;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.TradingSwitch;

/// Carries out what a person asks for, on threads that nobody else uses.
///
/// Stopping is done in memory and on the disk and waits for neither Kafka nor PostgreSQL; they are
/// told afterwards, for as long as it takes. Going on needs the books, and gives up after a while.
public final class Stops implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Stops.class);
  private static final int MOST_WAITING = 50;
  private static final long QUIET_WITHIN_MILLIS = 700;

  private final TradingSwitch trading;
  private final OrderDesk desk;
  private final InstantSource clock;
  private final Duration patience;
  private final ExecutorService stopping = oneThread("trading-stop");
  private final ExecutorService books = oneThread("trading-books");
  private final AtomicBoolean settling = new AtomicBoolean();

  /// `patience` is how long, in real time, the books may take before a person hears that they do
  /// not answer.
  public Stops(TradingSwitch trading, OrderDesk desk, InstantSource clock, Duration patience) {
    this.trading = trading;
    this.desk = desk;
    this.clock = clock;
    this.patience = patience;
  }

  // When more wait than anybody could mean, the next one does it himself.
  private static ExecutorService oneThread(String name) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(MOST_WAITING),
        Thread.ofPlatform().name(name).daemon().factory(),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /// In force when this completes; true when no entry is on its way past it any more.
  CompletionStage<Boolean> stop(CauseKind kind, String by, String words) {
    return CompletableFuture.supplyAsync(
        () -> {
          trading.latch(new Cause(kind, "", by, words, clock.instant()));
          settleSoon();
          return isQuiet();
        },
        stopping);
  }

  private boolean isQuiet() {
    try {
      return trading.awaitQuiet(QUIET_WITHIN_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The books hear of it as soon as they can; the housekeeping tries again what fails here.
  private void settleSoon() {
    if (settling.compareAndSet(false, true)) {
      books.execute(
          () -> {
            settling.set(false);
            try {
              desk.settleStops();
            } catch (RuntimeException away) {
              LOG.warnf("the books do not know of the stop yet: %s", away.getMessage());
            }
          });
    }
  }

  /// Fails with a [java.util.concurrent.TimeoutException] when the books do not answer; look at
  /// what stands before asking again.
  CompletionStage<Void> resume(Set<String> causes, String by, String words) {
    return withBooks(() -> desk.resume(causes, by, words));
  }

  CompletionStage<Void> flatten(String by) {
    return withBooks(() -> desk.flatten(by));
  }

  private CompletionStage<Void> withBooks(Runnable work) {
    AtomicBoolean tooLate = new AtomicBoolean();
    Supplier<Void> unlessTooLate =
        () -> {
          if (!tooLate.get()) {
            work.run();
          }
          return null;
        };
    return CompletableFuture.supplyAsync(unlessTooLate, books)
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> tooLate.set(true));
  }

  @Override
  public void close() {
    stopping.shutdownNow();
    books.shutdownNow();
  }
}
