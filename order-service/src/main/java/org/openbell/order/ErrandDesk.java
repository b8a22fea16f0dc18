package org.openbell.order;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.order.gate.Gate;
import org.openbell.order.gate.Objection;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.protection.Protection;
import org.openbell.order.trade.Trade;

/// What is to be told to the gateway: taken when it is about to be sent, put back when it was not.
final class ErrandDesk {
  private final Books books;
  private final Witness witness;
  private final BrokerDesk broker;
  private final Withdrawals withdrawals;
  private final Days days;
  private final Gate gate;
  private final GateSight sight;
  private final Ledger ledger;
  private final LinkState link;

  ErrandDesk(
      Books books,
      Witness witness,
      BrokerDesk broker,
      Withdrawals withdrawals,
      Days days,
      Gate gate,
      GateSight sight,
      Ledger ledger,
      LinkState link) {
    this.books = books;
    this.witness = witness;
    this.ledger = ledger;
    this.link = link;
    this.broker = broker;
    this.withdrawals = withdrawals;
    this.days = days;
    this.gate = gate;
    this.sight = sight;
  }

  /// The order as it is to be sent, with the errand it is sent on.
  Optional<Order> take(Turn turn, Order order) {
    if (!turn.now().isBefore(scheduleOf(order).close())) {
      withdrawals.abandon(turn, order.errandDone(), "its session is over");
      return Optional.empty();
    }
    return switch (order.errand()) {
      case NONE -> Optional.empty();
      case PLACE -> {
        if (isTooLate(order, turn.now())) {
          broker.happened(turn, order, new OrderInput.DeadlinePassed("too late to be sent"));
          yield Optional.empty();
        }
        Optional<Objection> objection = objection(order, turn.now());
        if (objection.isPresent()) {
          holdBack(turn, order, objection.get());
          yield Optional.empty();
        }
        if (isNotOursToSell(order)) {
          // What was ours when it was written is not any more; the next look says what is.
          link.wantLook(turn.now());
          broker.happened(turn, order, new OrderInput.DeadlinePassed("not ours to sell any more"));
          yield Optional.empty();
        }
        broker.happened(turn, order, new OrderInput.Written(turn.now()));
        witness.terms().arePlaced(order.ref(), order.kind(), turn.now());
        yield Optional.of(order);
      }
      case MODIFY -> {
        if (order.state().mayBeAtBroker() && !order.state().isConfirmed()) {
          // To a broker that has refused it, or never had it, a change is a new order: its answer
          // is waited for, or the looks that prove it absent.
          yield Optional.empty();
        }
        yield told(order);
      }
      case CANCEL -> told(order);
    };
  }

  private Optional<Order> told(Order order) {
    // An absence seen before proves nothing from here on.
    books.orders().put(order.errandDone().seen());
    return order.state().isOver() ? Optional.empty() : Optional.of(order);
  }

  /// The house may have changed since the gate let it pass; exits always may go.
  private Optional<Objection> objection(Order order, Instant now) {
    return order.ref().leg() == Leg.ENTRY
        ? gate.objectionAtSend(sight.standing(now, order.ref().trade().date()))
        : Optional.empty();
  }

  /// What may pass only keeps it waiting: its deadline ends that.
  private void holdBack(Turn turn, Order order, Objection objection) {
    if (objection.reason().mayPass()) {
      return;
    }
    turn.tell(new OrderDenied(order.ref(), objection.reason().name(), objection.words()));
    broker.happened(turn, order, new OrderInput.DeadlinePassed(objection.words()));
  }

  /// Asked again at the last moment: between the decision and the socket a person may have sold.
  private boolean isNotOursToSell(Order order) {
    return order.side() == Side.SELL
        && books
            .trades()
            .find(order.ref().trade())
            .filter(trade -> ledger.sellableBy(order, trade).covers(trade.id(), order.remaining()))
            .isEmpty();
  }

  /// What was held up is not sent when nobody wants it any more: the auction takes no more orders,
  /// or the yes has lapsed; or the time exit sells by itself what an exit was to protect.
  boolean isTooLate(Order order, Instant now) {
    if (order.ref().leg() != Leg.ENTRY) {
      return books
          .trades()
          .find(order.ref().trade())
          .flatMap(Trade::protection)
          .filter(wish -> Protection.isTooLate(order.ref().leg(), wish, now))
          .isPresent();
    }
    if (order.kind() instanceof OrderKind.MarketOnOpen) {
      return !now.isBefore(scheduleOf(order).lastSend());
    }
    return now.isAfter(scheduleOf(order).lastApproval())
        || books
            .trades()
            .find(order.ref().trade())
            .filter(trade -> !now.isAfter(trade.goodUntil()))
            .isEmpty();
  }

  private DaySchedule scheduleOf(Order order) {
    return days.scheduleOf(order.ref().trade().date());
  }

  /// It was certainly not sent, so it is to be tried again.
  void putBack(Turn turn, Order order) {
    books
        .orders()
        .find(order.ref())
        .filter(now -> !now.state().isOver())
        .ifPresent(now -> putBack(turn, order.errand(), now));
  }

  private void putBack(Turn turn, Errand errand, Order now) {
    if (errand != Errand.PLACE) {
      Errand left = now.errand() == Errand.NONE ? errand : now.errand();
      books.orders().put(now.with(now.state(), left, turn.now()));
      return;
    }
    Order planned = now.with(new OrderState.Planned(), Errand.PLACE, turn.now());
    if (now.cancelAsked()) {
      broker.happened(turn, planned, new OrderInput.DeadlinePassed("taken back, never sent"));
    } else {
      books.orders().put(planned);
    }
  }
}
