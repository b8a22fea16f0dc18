package org.openbell.order.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ExitLevels;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.sizing.SizingDecision.Declined;
import org.openbell.order.sizing.SizingDecision.Reason;
import org.openbell.order.sizing.SizingDecision.Sized;

/// Turns a pick into a plan that the cash at hand can pay for.
public final class PositionSizer {
  private final SizingPolicy policy;
  private final Costs costs;

  public PositionSizer(SizingPolicy policy) {
    this.policy = policy;
    this.costs = new Costs(policy.costs());
  }

  /// `freeCash` is settled cash that no other plan has claimed.
  public SizingDecision size(Pick pick, TradeKind kind, Usd freeCash) {
    Optional<Percent> target = targetFor(pick.confidence());
    if (target.isEmpty()) {
      return new Declined(
          Reason.LOW_CONFIDENCE,
          "confidence " + pick.confidence() + " is below " + policy.mediumFrom());
    }
    Price reference = referenceFor(pick.seenAt(), kind);
    Usd budget = budget(freeCash, reference);
    Shares shares = budget.sharesAt(reference);
    Usd notional = reference.times(shares);
    if (shares.isZero() || notional.isLessThan(policy.minimumNotional())) {
      Reason reason =
          budget.isLessThan(policy.minimumNotional()) ? Reason.NO_CASH : Reason.TOO_SMALL;
      return new Declined(
          reason,
          shares
              + " shares at "
              + reference
              + " are worth less than the minimum of "
              + policy.minimumNotional());
    }
    return worthwhile(
        new TradePlan(
            kind,
            pick.instrument(),
            shares,
            reference,
            target.get(),
            policy.stop(),
            pick.confidence(),
            pick.reason()));
  }

  private SizingDecision worthwhile(TradePlan plan) {
    Price bought = plan.reference();
    if (!ExitLevels.leavesRoom(bought, plan.stop(), TickTable.US_STOCKS)) {
      return new Declined(
          Reason.NO_ROOM_FOR_STOP,
          "no tick lies within "
              + plan.stop()
              + " % below "
              + bought
              + ": its stop would lose more");
    }
    Price target = bought.movedBy(plan.target(), TickTable.US_STOCKS, RoundingMode.UP);
    if (!costs.areWorth(plan.shares(), bought, target)) {
      return new Declined(
          Reason.COSTS_EAT_TARGET,
          plan.shares()
              + " shares at "
              + bought
              + " cost "
              + costs.ofBoth(plan.shares(), bought, target)
              + " to buy and sell, the target at "
              + target
              + " brings "
              + target.times(plan.shares()).minus(bought.times(plan.shares())));
    }
    return new Sized(plan, costs.breakEven(plan.shares(), bought));
  }

  /// Only this much can be spent on shares so that what the plan claims is in the cash.
  private Usd budget(Usd freeCash, Price reference) {
    Usd most = policy.notionalPerTrade().min(freeCash);
    if (!most.isPositive()) {
      return Usd.ZERO;
    }
    // As many shares as could be, so that their costs are not less than the plan's.
    Usd forShares = freeCash.minus(costs.ofBuying(most.sharesAt(reference), reference));
    BigDecimal withCushion = BigDecimal.ONE.add(policy.cushion().fraction());
    return most.min(
        Usd.rounded(
            forShares.value().divide(withCushion, 4, RoundingMode.DOWN), RoundingMode.DOWN));
  }

  /// What a plan keeps from being spent elsewhere: an auction may print above the reference, and
  /// the broker charges for buying.
  public Usd claimOf(TradePlan plan) {
    Usd notional = plan.reference().times(plan.shares());
    return notional
        .plus(notional.times(policy.cushion(), RoundingMode.UP))
        .plus(costs.ofBuying(plan.shares(), plan.reference()));
  }

  /// The same of a plan of which nobody knows the price.
  public Usd claimOfAnyPlan() {
    return mostPerTrade().plus(mostPerTrade().times(policy.cushion(), RoundingMode.UP));
  }

  public Usd mostPerTrade() {
    return policy.notionalPerTrade();
  }

  /// What shares that were bought have cost, with what the broker charges for it.
  public Usd spentOn(Shares bought, Usd paid) {
    return bought.isZero()
        ? paid
        : paid.plus(costs.ofBuying(bought, Price.average(paid, bought, RoundingMode.UP)));
  }

  /// The morning's picks take the auction's price; a rescan's plan names the most it will pay.
  private Price referenceFor(Price seen, TradeKind kind) {
    return switch (kind) {
      case MASTER -> seen;
      case RESCAN -> seen.movedBy(policy.priceCap(), TickTable.US_STOCKS, RoundingMode.DOWN);
    };
  }

  private Optional<Percent> targetFor(Confidence confidence) {
    if (confidence.isAbove(policy.highAbove())) {
      return Optional.of(policy.highTarget());
    }
    return confidence.isAtLeast(policy.mediumFrom())
        ? Optional.of(policy.mediumTarget())
        : Optional.empty();
  }
}
