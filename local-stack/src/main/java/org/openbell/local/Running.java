package org.openbell.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Processes that somebody else has started: whether they still run, and waiting for their end.
///
/// A process that has ended and that its parent has not asked about counts as alive to the system,
/// in a container without an init even for good. It has no program anymore, and that tells it.
public final class Running {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final ProcessHandle process;
  private final boolean showsItsProgram;

  private Running(ProcessHandle process) {
    this.process = process;
    this.showsItsProgram = hasProgram(process);
  }

  /// Watches a process that runs now.
  public static Running of(ProcessHandle process) {
    return new Running(process);
  }

  public boolean goesOn() {
    return process.isAlive() && (!showsItsProgram || hasProgram(process));
  }

  /// Whether it has ended within that time.
  public boolean endsWithin(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (goesOn()) {
      if (System.nanoTime() >= deadline) {
        return false;
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return true;
  }

  private static boolean hasProgram(ProcessHandle process) {
    return process.info().command().isPresent();
  }
}
