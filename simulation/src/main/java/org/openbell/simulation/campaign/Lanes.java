package org.openbell.simulation.campaign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Plays days side by side, each of them in one thread, and hands them over in their order: a
/// campaign comes to the same whatever number of lanes it is played in.
public final class Lanes {
  /// How many days a lane may be ahead of the one that is handed over.
  private static final int AHEAD = 8;

  private final int lanes;

  public Lanes(int lanes) {
    if (lanes < 1) {
      throw new IllegalArgumentException("days need at least one lane, not " + lanes);
    }
    this.lanes = lanes;
  }

  /// Plays the days from zero on; what a day throws ends the campaign in its turn.
  public void play(int days, IntFunction<Played> day, Consumer<Played> played) {
    if (lanes == 1) {
      for (int next = 0; next < days; next++) {
        played.accept(day.apply(next));
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(lanes);
    try {
      playIn(pool, days, day, played);
    } finally {
      pool.shutdownNow();
    }
  }

  private void playIn(
      ExecutorService pool, int days, IntFunction<Played> day, Consumer<Played> played) {
    Deque<Future<Played>> begun = new ArrayDeque<>();
    int next = 0;
    while (next < days || !begun.isEmpty()) {
      while (next < days && begun.size() < lanes * AHEAD) {
        int number = next++;
        Callable<Played> work = () -> day.apply(number);
        begun.addLast(pool.submit(work));
      }
      played.accept(result(begun.removeFirst()));
    }
  }

  private static Played result(Future<Played> day) {
    try {
      return day.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a day could not be played", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while days were played", stopped);
    }
  }
}
