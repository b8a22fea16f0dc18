package org.openbell.scanner.scan;

/// Why a stock is not a candidate; every scan counts them, in this order of asking.
public enum Exclusion {
  /// Not in the universe: a fund, warrant, unit, right, preferred share, or not listed.
  NOT_A_COMMON_STOCK,
  /// Has not traded, or the vendor does not say at which price.
  NO_TRADE,
  /// Last traded too long ago to say what it is worth now.
  STALE_TRADE,
  /// No close or volume of the previous session: new, or back from a long halt.
  NO_PREVIOUS_DAY,
  /// After the bell, and it has not opened: a delayed opening or a halt.
  NOT_OPENED,
  PRICE_OUT_OF_RANGE,
  THIN_YESTERDAY,
  THIN_TODAY,
  NO_QUOTE,
  /// Bid at or above ask, or a side without a price.
  CROSSED_QUOTE,
  WIDE_SPREAD,
  SMALL_MOVE,
  /// A jump the size of a split is more likely a split than news.
  IMPLAUSIBLE_MOVE,
  /// Proposed today already, or in the account and not ours: it is not to be proposed again.
  TAKEN,
  /// Good enough, but more than enough others are better.
  NOT_SHORTLISTED,
  /// The second vendor does not know its price, or not a recent one.
  NO_SECOND_OPINION,
  /// The two vendors do not see the same price.
  VENDORS_DIFFER
}
