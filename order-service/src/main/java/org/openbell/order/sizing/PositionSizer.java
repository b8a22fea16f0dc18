package org.openbell.order.sizing;

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
import org.openbell.model.trade.TradeKind;
import org.openbell.order.sizing.SizingDecision.Declined;
import org.openbell.order.sizing.SizingDecision.Reason;
import org.openbell.order.sizing.SizingDecision.Sized;

/// Turns a pick into a plan that the cash at hand can pay for.
public final class PositionSizer {
  private final SizingPolicy policy;

  public PositionSizer(SizingPolicy policy) {
    this.policy = policy;
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
    Usd budget = policy.notionalPerTrade().min(withoutCushion(freeCash));
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
    return new Sized(
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

  /// What a plan keeps from being spent elsewhere: an auction may print above the reference.
  public Usd claimOf(TradePlan plan) {
    Usd notional = plan.reference().times(plan.shares());
    return notional.plus(notional.times(policy.cushion(), RoundingMode.UP));
  }

  private Usd withoutCushion(Usd cash) {
    return cash.minus(cash.times(policy.cushion(), RoundingMode.UP));
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
