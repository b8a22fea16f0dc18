package org.openbell.ranker.llm;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// How long somebody is willing to wait: until a moment of real time, or until it is all over.
///
/// `endNanos` is on the scale of [System#nanoTime]; `over` completes when the exchange's deadline
/// has passed, at whatever pace exchange time runs.
record Patience(long endNanos, CompletableFuture<Void> over) {
  static Patience of(Duration limit, CompletableFuture<Void> over) {
    return new Patience(System.nanoTime() + limit.toNanos(), over);
  }

  long leftNanos() {
    return Math.max(0, endNanos - System.nanoTime());
  }

  boolean isExhausted() {
    return over.isDone() || leftNanos() == 0;
  }
}
