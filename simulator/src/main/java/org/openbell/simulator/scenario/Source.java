package org.openbell.simulator.scenario;

/// Where a figure of a scenario comes from, so that nobody takes an invented one for history.
public enum Source {
  /// Printed in a trading log of that day.
  RECORDED,
  /// Invented to make the day complete.
  SYNTHETIC
}
