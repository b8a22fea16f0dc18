package org.openbell.order.sizing;

import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Price;

/// A plan, or a business no.
public sealed interface SizingDecision {
  /// Selling at `breakEven` would just pay for everything.
  record Sized(TradePlan plan, Price breakEven) implements SizingDecision {}

  record Declined(Reason reason, String words) implements SizingDecision {}

  /// Why a pick is not worth a trade.
  enum Reason {
    ACCOUNT_NOT_READ,
    LOW_CONFIDENCE,
    TOO_SMALL,
    NO_ROOM_FOR_STOP,
    COSTS_EAT_TARGET,
    NO_CASH,
    ALREADY_TRADED_TODAY,
    HELD_BY_SOMEBODY_ELSE,
    TOO_LATE,
    DAY_IS_DONE
  }
}
