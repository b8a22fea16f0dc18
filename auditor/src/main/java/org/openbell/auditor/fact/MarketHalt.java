package org.openbell.auditor.fact;

import java.time.Instant;
import java.util.Optional;

/// The exchange stopped trading in a symbol.
public record MarketHalt(String symbol, Instant from, Optional<Instant> until) implements Fact {
  public boolean holds(Instant moment) {
    return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
  }
}
