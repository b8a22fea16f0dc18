package org.openbell.simulator.gateway;

import org.openbell.simulator.market.BarKind;
import org.openbell.simulator.market.Listing;

/// A listing followed in five-second bars; the next one begins at `nextSecond`.
final class RealTimeBarLine {
  private final Listing listing;
  private final BarKind kind;
  private final boolean regularHoursOnly;
  private long nextSecond;

  RealTimeBarLine(Listing listing, BarKind kind, boolean regularHoursOnly, long nextSecond) {
    this.listing = listing;
    this.kind = kind;
    this.regularHoursOnly = regularHoursOnly;
    this.nextSecond = nextSecond;
  }

  Listing listing() {
    return listing;
  }

  BarKind kind() {
    return kind;
  }

  boolean regularHoursOnly() {
    return regularHoursOnly;
  }

  long nextSecond() {
    return nextSecond;
  }

  void next(long second) {
    nextSecond = second;
  }
}
