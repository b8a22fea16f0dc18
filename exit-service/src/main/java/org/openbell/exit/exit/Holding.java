package org.openbell.exit.exit;

import java.time.Instant;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;

/// A position with its plan, what the market did since, and what was already told about it.
///
/// `plannedAt` is exchange time: a tick from before the plan says nothing about it.
public record Holding(
    ExitTerms terms,
    ExitPlan plan,
    Instant plannedAt,
    Excursion excursion,
    boolean stopTold,
    boolean targetTold) {

  static Holding planned(ExitTerms terms, ExitPlan plan, Instant now) {
    return new Holding(terms, plan, now, Excursion.from(plan.average()), false, false);
  }

  /// A new plan for other shares or another average: stop and target may be reached anew.
  Holding replanned(ExitPlan newPlan, Instant now) {
    return new Holding(terms, newPlan, now, excursion, false, false);
  }

  Holding withShares(Shares left) {
    return withPlan(plan.withShares(left));
  }

  Holding withPlan(ExitPlan changed) {
    return new Holding(terms, changed, plannedAt, excursion, stopTold, targetTold);
  }

  Holding seeing(Price tick) {
    return widened(excursion.seeing(tick));
  }

  Holding widened(Excursion also) {
    return new Holding(terms, plan, plannedAt, excursion.and(also), stopTold, targetTold);
  }

  Holding telling(boolean stop, boolean target) {
    return new Holding(terms, plan, plannedAt, excursion, stopTold || stop, targetTold || target);
  }

  /// A tick that is news: the first of this plan at or below the stop.
  boolean triggersStop(ExitInput.PriceSeen tick) {
    return !stopTold && concerns(tick) && tick.last().isAtMost(plan.stop());
  }

  /// A tick that is news: the first of this plan at or above the target.
  boolean reachesTarget(ExitInput.PriceSeen tick) {
    return !targetTold && concerns(tick) && tick.last().isAtLeast(plan.target());
  }

  boolean concerns(ExitInput.PriceSeen tick) {
    return tick.last().isAbove(Price.ZERO) && !tick.at().isBefore(plannedAt);
  }
}
