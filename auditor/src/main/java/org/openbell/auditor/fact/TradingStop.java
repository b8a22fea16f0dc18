package org.openbell.auditor.fact;

import java.time.Instant;

/// Entries are stopped from then on, until that cause is cleared.
public record TradingStop(Instant at, Level level, String cause, String by) implements Fact {
  public enum Level {
    REDUCING,
    HALTED
  }
}
