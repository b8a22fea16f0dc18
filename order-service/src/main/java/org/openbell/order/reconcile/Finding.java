package org.openbell.order.reconcile;

import java.time.Instant;
import org.openbell.model.money.Shares;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.position.Fill;

/// One consequence of comparing the books.
public sealed interface Finding {
  /// A fill the broker knows and we did not.
  record UnknownFill(Fill fill) implements Finding {}

  /// Something happened to an order that we had not been told.
  record Happened(Order order, OrderInput input) implements Finding {}

  /// The broker works it; for `shares`, which may not be what we want.
  record Seen(Order order, Shares shares) implements Finding {}

  /// Two looks did not show it: it is not there.
  record Absent(Order order, Instant look) implements Finding {}

  /// Not there: the first of the two looks that make a proof.
  record FirstMiss(Order order, Instant look) implements Finding {}

  /// The broker works an order with our reference that our books do not have, or call over.
  record Stranger(BrokerBooks.OpenOrder order) implements Finding {}

  /// Shares at the broker are not the foreign holdings plus our fills.
  record HoldingDiffers(String symbol, String words) implements Finding {}
}
