package org.openbell.order;

import java.util.Collection;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.position.Position;
import org.openbell.order.sizing.PositionSizer;
import org.openbell.order.trade.Trade;

/// What trades keep of the day's money: what their plans may cost, or what they have cost if
/// that is more.
///
/// A trade that was adopted may have a plan without a price: an order for the open names none. As
/// long as it may still buy, it counts as the most that a trade may cost.
final class Claims {
  private final Books books;
  private final Ledger ledger;
  private final PositionSizer sizer;

  Claims(Books books, Ledger ledger, PositionSizer sizer) {
    this.books = books;
    this.ledger = ledger;
    this.sizer = sizer;
  }

  /// Of the settled cash, costs included.
  Usd of(Collection<Trade> trades) {
    return trades.stream().map(this::of).reduce(Usd.ZERO, Usd::plus);
  }

  private Usd of(Trade trade) {
    Position position = ledger.position(trade);
    Usd spent = sizer.spentOn(position.bought(), position.paid());
    Usd planned = planned(trade);
    return planned.isLessThan(spent) ? spent : planned;
  }

  private Usd planned(Trade trade) {
    if (hasPrice(trade)) {
      return sizer.claimOf(trade.plan());
    }
    return mayBuy(trade) ? sizer.claimOfAnyPlan() : Usd.ZERO;
  }

  /// What an entry has cost or may cost.
  Usd notional(Order entry) {
    Trade trade = books.trades().find(entry.ref().trade()).orElseThrow();
    if (hasPrice(trade)) {
      return trade.plan().reference().times(entry.shares());
    }
    return entry.state().isOver() ? ledger.position(trade).paid() : sizer.mostPerTrade();
  }

  /// What it may still cost.
  Usd opening(Trade trade, Shares left) {
    return hasPrice(trade) ? trade.plan().reference().times(left) : sizer.mostPerTrade();
  }

  private static boolean hasPrice(Trade trade) {
    return !trade.plan().reference().isZero();
  }

  private boolean mayBuy(Trade trade) {
    return books.orders().ofTrade(trade.id()).stream().anyMatch(Claims::isOpening);
  }

  static boolean isOpening(Order order) {
    return order.ref().leg() == Leg.ENTRY && !order.state().isOver();
  }
}
