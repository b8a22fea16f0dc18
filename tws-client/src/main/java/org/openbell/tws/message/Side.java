package org.openbell.tws.message;

/// What an order or an execution does: buy or sell.
public enum Side {
  /// Adds shares.
  BUY,
  /// Takes shares away; short sales of other clients count here too.
  SELL
}
