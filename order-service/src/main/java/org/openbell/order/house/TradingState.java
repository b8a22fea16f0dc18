package org.openbell.order.house;

/// Whether entries may go out. Exits, cancels and the recording of fills go on in each of them.
public enum TradingState {
  /// Entries go out when the gate lets them.
  ACTIVE,
  /// No new entries; those that work at the broker stay.
  REDUCING,
  /// No new entries, and those that work at the broker are taken back.
  HALTED;

  public boolean letsEntriesOut() {
    return this == ACTIVE;
  }

  TradingState orWorse(TradingState other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
