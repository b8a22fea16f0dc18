package org.openbell.system.chaos;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Something that is done again and again beside the day, and may wait for somebody who is away.
final class Errand {
  private final Work work;
  private final Duration every;
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
  private long nextAt = System.nanoTime();

  Errand(Duration every, Work work) {
    this.work = work;
    this.every = every;
  }

  /// What is done; it is interrupted by nobody.
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  /// Begins it again when it is over and its time has come; what it threw is thrown here.
  void look() {
    if (running.isDone() && System.nanoTime() >= nextAt) {
      running.join();
      nextAt = System.nanoTime() + every.toNanos();
      // On a thread of its own: the common pool has one on a machine with two cores, and whoever
      // waits for the end of a process needs it.
      running = CompletableFuture.runAsync(this::once, Thread::startVirtualThread);
    }
  }

  /// Waits until it is not under way.
  void end() {
    running.join();
  }

  private void once() {
    try {
      work.run();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
