package org.openbell.order.gate;

import java.util.Optional;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;

/// An entry that asks to be let out: the plan behind it, and the most it may pay per share, if it
/// says so.
public record Entry(TradePlan plan, Optional<Price> limit) {
  Usd notional() {
    return plan.reference().times(plan.shares());
  }
}
