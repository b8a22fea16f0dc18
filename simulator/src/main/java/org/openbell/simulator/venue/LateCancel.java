package org.openbell.simulator.venue;

/// What becomes of a cancel that arrives when the auction takes none any more.
public enum LateCancel {
  /// Refused with 10148; the order stays as it was.
  REFUSED,
  /// No answer at all.
  IGNORED,
  /// The order shows PendingCancel and is filled in the auction all the same.
  PENDING
}
