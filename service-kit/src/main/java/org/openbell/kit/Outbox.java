package org.openbell.kit;

import java.time.Instant;
import java.util.List;
import org.openbell.model.event.Event;

/// Where facts and commands are left to be told once the transaction that wrote them is through.
public interface Outbox {
  /// Leaves the events of one cause, in their order. `cause` is the event that led here or a
  /// natural name such as `execution 0000e0d5.01`; it may be used once, because the ids of the
  /// events are derived from it.
  void add(String cause, Instant occurredAt, List<? extends Event> events);
}
