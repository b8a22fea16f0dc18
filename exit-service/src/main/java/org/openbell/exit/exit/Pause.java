package org.openbell.exit.exit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.StockHalt;

/// Whether the stock may trade, and when it last began to again.
public record Pause(StockHalt halt, Optional<Instant> endedAt) {
  public static final Pause NONE = new Pause(StockHalt.NONE, Optional.empty());

  // An auction after a halt, and what follows from it, is over by then.
  private static final Duration ECHO = Duration.ofMinutes(2);

  public boolean isOn() {
    return halt != StockHalt.NONE;
  }

  Pause becoming(StockHalt next, Instant now) {
    return next == StockHalt.NONE
        ? new Pause(next, isOn() ? Optional.of(now) : endedAt)
        : new Pause(next, endedAt);
  }

  /// Whether a sale at that moment brought what it did because the stock could not trade before.
  boolean explains(Instant sale) {
    return isOn() || endedAt.filter(end -> sale.isBefore(end.plus(ECHO))).isPresent();
  }
}
