package org.openbell.simulator.venue;

/// Whether a paper may trade; `code` is what the broker's halted tick (49) shows.
public enum HaltState {
  NONE(0),
  /// Stopped by its exchange or a regulator, for news for example, until it is resumed.
  GENERAL(1),
  /// Paused because its price left the bands (limit up, limit down).
  VOLATILITY(2);

  private final int code;

  HaltState(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
