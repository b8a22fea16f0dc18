package org.openbell.order;

import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Decision;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderDecider;
import org.openbell.order.lifecycle.OrderInput.DeadlinePassed;
import org.openbell.order.lifecycle.OrderState.Planned;
import org.openbell.order.trade.TradeStage;

/// Takes orders back, and ends the trades that were never entered.
final class Withdrawals {
  private final Books books;

  Withdrawals(Books books) {
    this.books = books;
  }

  /// One that was never sent is over at once; the others are over when the broker says so.
  void takeBack(Turn turn, Order order) {
    if (order.state().isOver() || order.cancelAsked()) {
      return;
    }
    if (order.state() instanceof Planned) {
      abandon(turn, order, "taken back before it was sent");
    } else {
      books.orders().put(order.toBeCanceled(turn.now()));
    }
  }

  /// It is not sent any more.
  void abandon(Turn turn, Order order, String words) {
    Decision decision = OrderDecider.decide(order, new DeadlinePassed(words), turn.now());
    books.orders().put(decision.order());
    turn.tellAll(decision.facts());
    dropIfNeverEntered(decision.order());
  }

  /// An entry that ended without a share ends its trade.
  void dropIfNeverEntered(Order order) {
    boolean over = order.ref().leg() == Leg.ENTRY && order.state().isOver();
    if (over && books.fills().ofTrade(order.ref().trade()).isEmpty()) {
      books
          .trades()
          .find(order.ref().trade())
          .ifPresent(trade -> books.trades().put(trade.at(TradeStage.DROPPED)));
    }
  }
}
