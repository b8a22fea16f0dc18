package org.openbell.order.store;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Shares;
import org.openbell.order.lifecycle.OrderState;

/// An order state as columns.
record StateColumns(String state, Optional<Instant> at, Shares filled, int code) {
  static StateColumns of(OrderState state) {
    String name = state.words();
    return switch (state) {
      case OrderState.Sent(Instant at) -> new StateColumns(name, Optional.of(at), Shares.ZERO, 0);
      case OrderState.Unconfirmed(Instant since, Shares filled) ->
          new StateColumns(name, Optional.of(since), filled, 0);
      case OrderState.PartlyFilled(Shares filled) ->
          new StateColumns(name, Optional.empty(), filled, 0);
      case OrderState.Canceled(Shares filled) ->
          new StateColumns(name, Optional.empty(), filled, 0);
      case OrderState.Rejected(int code) ->
          new StateColumns(name, Optional.empty(), Shares.ZERO, code);
      case OrderState.Planned _,
          OrderState.Working _,
          OrderState.Filled _,
          OrderState.Denied _,
          OrderState.Abandoned _ ->
          new StateColumns(name, Optional.empty(), Shares.ZERO, 0);
    };
  }

  OrderState toState() {
    return switch (state) {
      case "Planned" -> new OrderState.Planned();
      case "Sent" -> new OrderState.Sent(at.orElseThrow());
      case "Working" -> new OrderState.Working();
      case "PartlyFilled" -> new OrderState.PartlyFilled(filled);
      case "Unconfirmed" -> new OrderState.Unconfirmed(at.orElseThrow(), filled);
      case "Filled" -> new OrderState.Filled();
      case "Canceled" -> new OrderState.Canceled(filled);
      case "Rejected" -> new OrderState.Rejected(code);
      case "Denied" -> new OrderState.Denied();
      case "Abandoned" -> new OrderState.Abandoned();
      case String other -> throw new IllegalStateException("no order state is called " + other);
    };
  }
}
