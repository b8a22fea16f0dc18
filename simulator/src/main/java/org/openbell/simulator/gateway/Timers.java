package org.openbell.simulator.gateway;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What is to be done at an exchange time, in the order of the times and then of the asking.
final class Timers {
  private static final Logger LOG = System.getLogger("simulator.faults");

  private final PriorityQueue<Timer> waiting =
      new PriorityQueue<>(Comparator.comparing(Timer::due).thenComparing(Timer::number));
  private long asked;

  private record Timer(Instant due, long number, Runnable task) {
    void run() {
      try {
        task.run();
      } catch (RuntimeException bug) {
        // What one late message does must not take the exchange away from everybody.
        LOG.log(Level.ERROR, "something late failed and was skipped", bug);
      }
    }
  }

  void at(Instant due, Runnable task) {
    waiting.add(new Timer(due, asked++, task));
  }

  /// Does everything that is due.
  void advanceTo(Instant now) {
    while (!waiting.isEmpty() && !waiting.peek().due().isAfter(now)) {
      waiting.remove().run();
    }
  }

  /// Does everything that waits now, due or not.
  void flush() {
    var all = new ArrayList<Timer>();
    while (!waiting.isEmpty()) {
      all.add(waiting.remove());
    }
    all.forEach(Timer::run);
  }
}
