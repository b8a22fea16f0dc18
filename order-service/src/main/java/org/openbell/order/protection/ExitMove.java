package org.openbell.order.protection;

import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;

/// One thing to do to a trade's exits.
public sealed interface ExitMove {
  /// A new sell order.
  record Place(Leg leg, OrderKind kind, Shares shares) implements ExitMove {}

  /// Other shares or another price for one that works.
  record Change(Order order, OrderKind kind, Shares shares) implements ExitMove {}

  record TakeBack(Order order) implements ExitMove {}
}
