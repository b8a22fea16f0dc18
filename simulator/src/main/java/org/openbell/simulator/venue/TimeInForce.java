package org.openbell.simulator.venue;

/// How long an order lives.
public enum TimeInForce {
  DAY,
  /// Good till canceled.
  GTC,
  /// Good till a date and time of its own.
  GTD,
  /// Immediate or cancel.
  IOC,
  /// Fill or kill.
  FOK,
  /// Opening auction only.
  OPG,
  /// Closing auction only: the broker spells it as an order type (MOC, LOC), not as a lifetime.
  AT_CLOSE
}
