package org.openbell.simulator.llm;

import java.time.Duration;

/// The moment a model takes to answer, in real time: clients must not count on an instant reply.
final class Typing {
  private Typing() {}

  static void take(Duration latency) {
    try {
      Thread.sleep(latency);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
