package org.openbell.simulator.market;

import java.util.Arrays;
import java.util.Optional;

/// What a bar is made of.
public enum BarKind {
  TRADES,
  MIDPOINT,
  BID,
  ASK,
  BID_ASK,
  ADJUSTED_LAST,
  HISTORICAL_VOLATILITY,
  OPTION_IMPLIED_VOLATILITY,
  SCHEDULE;

  public static Optional<BarKind> parse(String text) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(text)).findFirst();
  }

  /// Made of prints, so it has a volume and does not exist without one.
  public boolean isTraded() {
    return this == TRADES || this == ADJUSTED_LAST;
  }

  /// Can be followed live.
  public boolean canStream() {
    return this == TRADES || this == MIDPOINT || this == BID || this == ASK;
  }
}
