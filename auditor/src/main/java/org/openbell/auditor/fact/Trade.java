package org.openbell.auditor.fact;

import java.time.Instant;

/// A trade as it was proposed, from the scan of that name.
public record Trade(String id, Kind kind, String scan, Plan plan, Instant proposedAt)
    implements Fact {
  /// One of the morning's picks, or a rescan's that a person has to approve.
  public enum Kind {
    MASTER,
    RESCAN
  }
}
