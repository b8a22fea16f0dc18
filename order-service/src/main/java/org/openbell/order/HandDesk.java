package org.openbell.order;

import java.math.RoundingMode;
import java.util.Optional;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.order.position.HandSale;
import org.openbell.order.position.Position;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Notices what a person sells of our shares beside us: the trade becomes smaller, or is over.
final class HandDesk {
  private final Books books;
  private final Ledger ledger;
  private final Witness witness;

  HandDesk(Books books, Ledger ledger, Witness witness) {
    this.books = books;
    this.ledger = ledger;
    this.witness = witness;
  }

  /// Counts what was sold by hand since the last time; true when something was.
  boolean count(Turn turn, Trade trade) {
    if (!ledger.isKnown(trade)) {
      return false;
    }
    Shares more = ledger.ownership(trade).newlySoldByHand();
    if (more.isZero()) {
      return false;
    }
    Usd brought = witness.broughtByHand(trade.id().symbol(), more);
    HandSale all =
        new HandSale(
            trade.handSale().shares().plus(more), trade.handSale().received().plus(brought));
    Trade smaller = trade.soldByHand(all);
    Position left = ledger.position(smaller);
    turn.tell(new SoldByHand(trade.id(), more, price(brought, more), left.held(), turn.now()));
    if (left.held().isPositive()) {
      books.trades().put(smaller);
      turn.tell(new PositionReduced(trade.id(), left.held(), ExitReason.CLOSED_BY_USER));
    } else {
      books.trades().put(smaller.at(TradeStage.CLOSED));
      turn.tell(closed(turn, smaller, left));
    }
    return true;
  }

  /// Unknown when only the holding was reported, and not the sale.
  private static Optional<Price> price(Usd brought, Shares shares) {
    return brought.isPositive()
        ? Optional.of(Price.average(brought, shares, RoundingMode.DOWN))
        : Optional.empty();
  }

  private static PositionClosed closed(Turn turn, Trade trade, Position position) {
    return new PositionClosed(
        trade.id(),
        trade.plan().kind(),
        ExitReason.CLOSED_BY_USER,
        position.sold(),
        position.averageEntry(),
        position.averageExit(),
        position.grossPnl(),
        turn.now());
  }
}
