package org.openbell.approval.board;

import java.time.Instant;
import java.util.List;

/// The events that were written down, in the order in which they came.
public interface Facts {
  /// One event as it was on the wire, and its place.
  record Told(long seq, Instant occurredAt, String body) {}

  /// The place before the first event of the last few sessions; 0 when nothing was ever told.
  long begin();

  List<Told> after(long seq, int limit);
}
