package org.openbell.approval.click;

import org.openbell.approval.approval.Ask;
import org.openbell.model.event.TradePlan;

/// A short name for everything that a yes is said to: what was shown is what is sent.
public final class PlanHash {
  private PlanHash() {}

  /// Covers trade, side, shares, price, target, stop, and how long the plan is good.
  public static String of(Ask ask) {
    TradePlan plan = ask.plan();
    String all =
        String.join(
            "|",
            ask.trade().text(),
            "BUY",
            plan.shares().toString(),
            plan.reference().toString(),
            plan.target().toString(),
            plan.stop().toString(),
            ask.goodUntil().toString());
    return Fingerprint.of(all);
  }
}
