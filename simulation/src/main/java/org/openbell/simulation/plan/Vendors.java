package org.openbell.simulation.plan;

/// How the market's vendors behave when they are asked.
public enum Vendors {
  WELL,
  UNREACHABLE,
  /// Half of the market is missing.
  PARTIAL,
  /// Nothing newer than twenty minutes.
  STALE,
  /// The second vendor's prices are other ones.
  SECOND_DIFFERS
}
