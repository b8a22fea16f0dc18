package org.openbell.order.sizing;

import org.openbell.model.event.TradePlan;

/// A plan, or a business no.
public sealed interface SizingDecision {
  record Sized(TradePlan plan) implements SizingDecision {}

  record Declined(Reason reason, String words) implements SizingDecision {}

  /// Why a pick is not worth a trade.
  enum Reason {
    ACCOUNT_NOT_READ,
    LOW_CONFIDENCE,
    TOO_SMALL,
    NO_CASH,
    ALREADY_TRADED_TODAY,
    HELD_BY_SOMEBODY_ELSE,
    TOO_LATE,
    DAY_IS_DONE
  }
}
