package org.openbell.system.chaos;

import java.time.Duration;

/// What the director can do beside hurting processes and lines.
interface Outside {
  int heard(String eventType);

  /// False when there is nothing to repeat.
  boolean repeat(String topic, int records);

  boolean poison(String topic, Duration mendedAfter);

  boolean tellBroker(String script);
}
