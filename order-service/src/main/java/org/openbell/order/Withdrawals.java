package org.openbell.order;

import org.openbell.model.session.DaySchedule;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Decision;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderDecider;
import org.openbell.order.lifecycle.OrderInput.DeadlinePassed;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState.Planned;
import org.openbell.order.trade.TradeStage;

/// Takes orders back, and ends the trades that were never entered.
final class Withdrawals {
  private final Books books;
  private final Days days;
  private final Refusals refusals;
  private final Alarm alarm;

  Withdrawals(Books books, Days days, Refusals refusals, Alarm alarm) {
    this.books = books;
    this.days = days;
    this.refusals = refusals;
    this.alarm = alarm;
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

  /// A cancel that nobody has answered is asked for again, unless the answer was no: near the
  /// auction the exchange lets nobody out.
  void askAgain(Turn turn, Order order) {
    if (!order.cancelAsked() || order.errand() != Errand.NONE || isInAuction(turn, order)) {
      return;
    }
    if (refusals.mayAsk(order.ref(), turn.now())) {
      books.orders().put(order.toBeCanceled(turn.now()));
    } else if (refusals.isHopeless(order.ref())) {
      alarm.reduce(turn, order.ref().toString(), "cannot be taken back: act by hand");
    }
  }

  private boolean isInAuction(Turn turn, Order order) {
    DaySchedule day = days.scheduleOf(order.ref().trade().date());
    return order.kind() instanceof OrderKind.MarketOnOpen
        && !turn.now().isBefore(day.entryCutoff())
        && turn.now().isBefore(day.open());
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
