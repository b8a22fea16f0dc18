package org.openbell.order;

import java.util.Collection;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderState;

/// Exits that ended at the broker though we wanted them: neither taken back by us, nor filled, nor
/// ended by their group because a sibling filled.
final class Drops {
  private Drops() {}

  static int of(Leg leg, Collection<Order> ordersOfTrade) {
    return (int)
        ordersOfTrade.stream()
            .filter(order -> order.ref().leg() == leg && isDropped(order, ordersOfTrade))
            .count();
  }

  private static boolean isDropped(Order order, Collection<Order> others) {
    return order.state() instanceof OrderState.Canceled
        && !order.cancelAsked()
        && others.stream().noneMatch(other -> soldInsteadOf(order, other));
  }

  private static boolean soldInsteadOf(Order order, Order other) {
    return !order.ocaGroup().isEmpty()
        && other.ocaGroup().equals(order.ocaGroup())
        && other.state() instanceof OrderState.Filled;
  }
}
