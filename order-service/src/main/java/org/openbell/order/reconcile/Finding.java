package org.openbell.order.reconcile;

import java.time.Instant;
import org.openbell.model.money.Shares;
import org.openbell.order.broker.BrokerBooks.EndedOrder;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.position.Fill;

/// One consequence of comparing the books.
public sealed interface Finding {
  /// A fill the broker knows and we did not.
  record UnknownFill(Fill fill) implements Finding {}

  /// A fill in our books that the broker does not know: nothing is ever sold for it.
  record UnattestedFill(Fill fill) implements Finding {}

  /// Something happened to an order that we had not been told.
  record Happened(Order order, OrderInput input) implements Finding {}

  /// The broker keeps it, though perhaps not as we want it.
  record Seen(Order order, OpenOrder there) implements Finding {}

  /// Over at the broker, with executions that we have not all been told of yet.
  record Settling(Order order) implements Finding {}

  /// Over at the broker, with executions for all that we want of it, or more.
  record Done(Order order, Shares filled) implements Finding {}

  /// Two looks did not show it: it is not there.
  record Absent(Order order, Instant look) implements Finding {}

  /// Not there: the first of the two looks that make a proof.
  record FirstMiss(Order order, Instant look) implements Finding {}

  /// The broker works an order with our reference that our books do not have.
  record UnknownOrder(OpenOrder order) implements Finding {}

  /// An order with our reference ended at the broker, and our books do not have it.
  record UnknownEnd(EndedOrder order) implements Finding {}

  /// The broker works an order that our books say was never sent: they have lost that it was.
  record Surfaced(OpenOrder order) implements Finding {}

  /// The broker works an order that our books call over.
  record Risen(OpenOrder order) implements Finding {}

  /// Shares at the broker are not the foreign holdings plus our fills.
  record HoldingDiffers(String symbol, String words) implements Finding {}
}
