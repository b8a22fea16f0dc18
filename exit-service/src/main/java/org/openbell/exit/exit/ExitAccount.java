package org.openbell.exit.exit;

import java.util.List;
import java.util.Optional;
import org.openbell.exit.exit.ExitInput.Execution;
import org.openbell.exit.exit.ExitInput.HandSold;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flat;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.PriceCause;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// Accounts for a sale: why it was made, at which price it was asked for, what it brought, and what
/// made the difference.
///
/// Stop and target are asked for at the prices that their orders had, which may be those of an
/// earlier plan when more was just bought; so is a closing sale in the place of a stop;
/// any other sale is asked for at the price seen last before it.
final class ExitAccount {
  // Without a price from between, a fall by more than this is taken for a jump.
  private static final Percent A_JUMP = Percent.parse("0.3");

  private ExitAccount() {}

  /// Nothing for a purchase, and for an execution that was taken back.
  static List<ExitRecorded> of(TradeId trade, PositionState state, Execution sale) {
    if (sale.side() != Side.SELL || sale.shares().isZero()) {
      return List.of();
    }
    ExitReason reason = sale.reason().orElseGet(() -> byItsLeg(sale.leg()));
    Optional<Holding> holding = holdingOf(state);
    Optional<Price> asked = holding.map(held -> asked(held, sale, reason));
    return List.of(
        new ExitRecorded(
            trade,
            sale.id(),
            reason,
            sale.shares(),
            asked,
            Optional.of(sale.price()),
            asked.map(price -> price.minus(sale.price()).times(sale.shares())).orElse(Usd.ZERO),
            holding.map(held -> cause(held, sale, reason)).orElse(PriceCause.UNKNOWN)));
  }

  /// Nobody of us asked for it.
  static ExitRecorded byHand(TradeId trade, HandSold sale) {
    return new ExitRecorded(
        trade,
        "by hand " + sale.at() + ", " + sale.held() + " left",
        ExitReason.CLOSED_BY_USER,
        sale.shares(),
        Optional.empty(),
        sale.price(),
        Usd.ZERO,
        PriceCause.UNKNOWN);
  }

  private static ExitReason byItsLeg(Leg leg) {
    return switch (leg) {
      case STOP -> ExitReason.STOP_LOSS;
      case TARGET -> ExitReason.TARGET;
      case TIME_EXIT -> ExitReason.LIQUIDATION;
      case CLOSE, ENTRY -> ExitReason.MANUAL;
    };
  }

  private static Optional<Holding> holdingOf(PositionState state) {
    return switch (state) {
      case Held held -> Optional.of(held.holding());
      case Closed closed -> Optional.of(closed.last());
      case Flat flat -> Optional.of(flat.last());
      case NotHeld _, Unplanned _ -> Optional.empty();
    };
  }

  private static Price asked(Holding holding, Execution sale, ExitReason reason) {
    return switch (sale.leg()) {
      case STOP -> sale.asked().orElse(holding.plan().stop());
      case TARGET -> sale.asked().orElse(holding.plan().target());
      case TIME_EXIT, CLOSE, ENTRY ->
          reason == ExitReason.STOP_LOSS ? holding.plan().stop() : holding.excursion().last();
    };
  }

  private static PriceCause cause(Holding holding, Execution sale, ExitReason reason) {
    Price asked = asked(holding, sale, reason);
    if (sale.price().isAtLeast(asked)) {
      return PriceCause.NONE;
    }
    if (holding.pause().explains(sale.at())) {
      return PriceCause.HALT;
    }
    return reason == ExitReason.STOP_LOSS && jumped(holding, asked, sale.price())
        ? PriceCause.GAP
        : PriceCause.SLIPPAGE;
  }

  /// Whether the market first traded nearer to what was paid than to the stop.
  private static boolean jumped(Holding holding, Price stop, Price paid) {
    return holding
        .crossedAt()
        .map(first -> stop.minus(first).compareTo(first.minus(paid)) > 0)
        .orElseGet(() -> paid.changeFrom(stop).compareTo(A_JUMP.negated()) < 0);
  }
}
