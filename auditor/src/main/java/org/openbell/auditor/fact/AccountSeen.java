package org.openbell.auditor.fact;

import java.time.Instant;

/// The account that orders went to from then on, and the mode that was meant.
public record AccountSeen(Instant at, String account, Mode mode, boolean allowed) implements Fact {
  public enum Mode {
    PAPER,
    LIVE
  }
}
