package org.openbell.auditor.fact;

/// What an order does.
public enum Side {
  BUY,
  SELL;

  /// Bought shares count up, sold ones down.
  public long signed(long shares) {
    return this == BUY ? shares : -shares;
  }
}
