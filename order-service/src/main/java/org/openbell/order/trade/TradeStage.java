package org.openbell.order.trade;

/// How far a trade has come before it has fills; after that its fills say everything.
public enum TradeStage {
  /// Waits for the entry window or for the operator.
  PROPOSED,
  /// Its entry order was written.
  ENTERING,
  /// Refused, lapsed, denied or too late: it will never be entered.
  DROPPED,
  /// Bought and sold.
  CLOSED
}
