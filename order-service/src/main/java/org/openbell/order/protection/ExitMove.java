package org.openbell.order.protection;

import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Sellable;

/// One thing to do to a trade's exits.
public sealed interface ExitMove {
  /// A new sell order, made of shares that are ours.
  record Place(Leg leg, OrderKind kind, Shares shares, Sellable lot) implements ExitMove {}

  /// Other shares or another price for one that works.
  record Change(Order order, OrderKind kind, Shares shares, Sellable lot) implements ExitMove {}

  /// Fewer shares for one that works.
  record Shrink(Order order, Shares shares) implements ExitMove {}

  record TakeBack(Order order) implements ExitMove {}
}
