package org.openbell.auditor.fact;

import java.time.Instant;

/// What the account's owner did at the broker's own screen.
public record HandAct(Instant at, Kind kind, long permanentId) implements Fact {
  public enum Kind {
    BUY,
    SELL,
    CANCEL
  }
}
