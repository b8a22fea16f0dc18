package org.openbell.simulation.plan;

/// What kind of day it is.
public enum Scenario {
  NORMAL,
  /// Stocks jump through their stops and targets.
  GAP,
  /// Held stocks are halted, some over the time to flatten.
  HALT,
  HALF_DAY,
  /// The first session after the clocks changed.
  DST_MONDAY,
  /// The exchange is closed.
  HOLIDAY,
  /// Auctions that fill in part, late, or not at all.
  THIN_AUCTION,
  /// Scans that fail, are partial or stale.
  VENDOR_TROUBLE,
  /// Models that are silent or talk nonsense.
  LLM_TROUBLE,
  /// A person who approves, refuses, clicks twice, halts, and trades by hand.
  USER_ACTS,
  /// All six processes die at 09:31 and stay dead until after the close.
  ALL_DEAD,
  /// More is found and approved than may be bought, and the broker's own orders sleep now and then.
  CROWDED
}
