package org.openbell.model.trade;

/// Why a position, or a part of it, was sold.
public enum ExitReason {
  TARGET,
  STOP_LOSS,
  LIQUIDATION,
  MANUAL,
  CLOSED_BY_USER
}
