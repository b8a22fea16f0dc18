package org.openbell.order.lifecycle;

import java.util.List;
import org.openbell.model.event.OrderFact;

/// What follows from an input: the order as it is now, and what to tell the others.
public record Decision(Order order, List<OrderFact> facts) {
  static Decision silently(Order order) {
    return new Decision(order, List.of());
  }
}
