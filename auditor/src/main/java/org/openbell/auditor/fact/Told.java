package org.openbell.auditor.fact;

import java.time.Instant;

/// An event as a reader of its topic hears it; `position` grows within the topic.
public record Told(
    String topic,
    long position,
    String key,
    String type,
    String id,
    String causedBy,
    String producer,
    String build,
    String trade,
    Instant occurredAt,
    Instant recordedAt)
    implements Fact {
  @Override
  public String toString() {
    return "%s %s %s (%s %d)".formatted(recordedAt, type, trade, topic, position);
  }
}
