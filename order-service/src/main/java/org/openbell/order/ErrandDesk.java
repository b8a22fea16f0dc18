package org.openbell.order;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;

/// What is to be told to the gateway: taken when it is about to be sent, put back when it was not.
final class ErrandDesk {
  private final Books books;
  private final BrokerDesk broker;
  private final Withdrawals withdrawals;
  private final Days days;
  private final StopDesk stops;

  ErrandDesk(Books books, BrokerDesk broker, Withdrawals withdrawals, Days days, StopDesk stops) {
    this.books = books;
    this.broker = broker;
    this.withdrawals = withdrawals;
    this.days = days;
    this.stops = stops;
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
        if (order.ref().leg() == Leg.ENTRY && !stops.state().letsEntriesOut()) {
          broker.happened(
              turn, order, new OrderInput.DeadlinePassed("trading is " + stops.state()));
          yield Optional.empty();
        }
        broker.happened(turn, order, new OrderInput.Written(turn.now()));
        yield Optional.of(order);
      }
      case MODIFY, CANCEL -> {
        books.orders().put(order.errandDone());
        yield order.state().isOver() ? Optional.empty() : Optional.of(order);
      }
    };
  }

  boolean isTooLate(Order order, Instant now) {
    if (order.ref().leg() != Leg.ENTRY) {
      return false;
    }
    return order.kind() instanceof OrderKind.MarketOnOpen
        ? !now.isBefore(scheduleOf(order).lastSend())
        : now.isAfter(scheduleOf(order).lastApproval());
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
