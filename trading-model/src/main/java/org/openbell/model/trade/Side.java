package org.openbell.model.trade;

/// What an order does.
public enum Side {
  BUY,
  SELL
}
