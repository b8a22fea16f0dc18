package org.openbell.exit.exit;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;

/// A position with its plan, what the market did since, and what was already told about it.
///
/// `plannedAt` is exchange time: a tick from before the plan says nothing about it. `crossedAt` is
/// the first price at or below the stop that was ever seen under this plan.
public record Holding(
    ExitTerms terms,
    ExitPlan plan,
    Instant plannedAt,
    Excursion excursion,
    boolean stopTold,
    boolean targetTold,
    Optional<Price> crossedAt,
    Optional<Breach> breach,
    Pause pause) {

  static Holding planned(ExitTerms terms, ExitPlan plan, Instant now) {
    return new Holding(
        terms,
        plan,
        now,
        Excursion.from(plan.average(), now),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Pause.NONE);
  }

  /// A new plan for other shares or another average: stop and target may be reached anew.
  Holding replanned(ExitPlan newPlan, Instant now) {
    return new Holding(
        terms, newPlan, now, excursion, false, false, Optional.empty(), Optional.empty(), pause);
  }

  Holding withShares(Shares left) {
    return withPlan(plan.withShares(left));
  }

  Holding withPlan(ExitPlan changed) {
    return new Holding(
        terms, changed, plannedAt, excursion, stopTold, targetTold, crossedAt, breach, pause);
  }

  Holding widened(Excursion also) {
    return new Holding(
        terms,
        plan,
        plannedAt,
        excursion.and(also),
        stopTold,
        targetTold,
        crossedAt,
        breach,
        pause);
  }

  /// The tick remembered, and the breach that it begins or ends.
  Holding seeing(ExitInput.PriceSeen tick) {
    boolean below = isAtStop(tick);
    return new Holding(
        terms,
        plan,
        plannedAt,
        excursion.seeing(tick.last(), tick.at()),
        stopTold || below,
        targetTold || tick.last().isAtLeast(plan.target()),
        crossedAt.isEmpty() && below ? Optional.of(tick.last()) : crossedAt,
        below
            ? breach.or(() -> Optional.of(new Breach(tick.at(), tick.last(), false)))
            : Optional.empty(),
        pause);
  }

  Holding breaching(Optional<Breach> changed) {
    return new Holding(
        terms, plan, plannedAt, excursion, stopTold, targetTold, crossedAt, changed, pause);
  }

  /// What it traded at before a halt says nothing about after.
  Holding pausing(StockHalt halt, Instant now) {
    return new Holding(
        terms,
        plan,
        plannedAt,
        excursion,
        stopTold,
        targetTold,
        crossedAt,
        Optional.empty(),
        pause.becoming(halt, now));
  }

  boolean isAtStop(ExitInput.PriceSeen tick) {
    return tick.last().isAtMost(plan.stop());
  }

  /// A tick that is news: the first of this plan at or below the stop.
  boolean triggersStop(ExitInput.PriceSeen tick) {
    return !stopTold && concerns(tick) && isAtStop(tick);
  }

  /// A tick that is news: the first of this plan at or above the target.
  boolean reachesTarget(ExitInput.PriceSeen tick) {
    return !targetTold && concerns(tick) && tick.last().isAtLeast(plan.target());
  }

  /// A tick that must be stored: it begins or ends a breach, or comes when we are to act on it.
  boolean movesTheBreach(ExitInput.PriceSeen tick) {
    return concerns(tick)
        && (breach.isPresent() != isAtStop(tick)
            || (breach.filter(Breach::due).isPresent() && isAtStop(tick)));
  }

  /// Whether it is about this plan, and no older than what was seen before.
  boolean concerns(ExitInput.PriceSeen tick) {
    return tick.last().isAbove(Price.ZERO)
        && !tick.at().isBefore(plannedAt)
        && !tick.at().isBefore(excursion.at());
  }
}
