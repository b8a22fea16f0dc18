package org.openbell.simulator.venue;

/// How the on-open orders of a paper can die although its auction is held.
public enum OpeningFailure {
  /// They turn Inactive at the opening print, without a word.
  INACTIVE,
  /// Nobody executes them; half a minute later they are canceled (202).
  CANCELED,
  /// The exchange turns them down at the opening print (201, then Inactive).
  REJECTED
}
