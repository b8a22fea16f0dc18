package org.openbell.order;

import org.openbell.model.event.OrderFact.OrderWaits;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderState;

/// What an entry that has no answer yet is waiting for.
final class Waits {
  private Waits() {}

  static OrderWaits of(Order order) {
    if (order.cancelAsked()) {
      return new OrderWaits(
          order.ref(), "CANCEL_UNANSWERED", "was to be taken back, no answer yet");
    }
    return switch (order.state()) {
      case OrderState.Planned _, OrderState.Sent _, OrderState.Unconfirmed _ ->
          new OrderWaits(order.ref(), "UNCONFIRMED", "nobody has said that the broker has it");
      case OrderState.Working _,
          OrderState.PartlyFilled _,
          OrderState.Filled _,
          OrderState.Canceled _,
          OrderState.Rejected _,
          OrderState.Denied _,
          OrderState.Abandoned _ ->
          new OrderWaits(
              order.ref(), "OPENING_DELAYED", "rests at the broker: the stock has not opened");
    };
  }
}
