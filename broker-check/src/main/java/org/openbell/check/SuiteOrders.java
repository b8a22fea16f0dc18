package org.openbell.check;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;

/// Orders as the suite places them: it buys what it sells, so no ledger has to attest them.
final class SuiteOrders {
  private SuiteOrders() {}

  /// One that nobody has sent yet.
  static Order unsent(
      OrderRef ref,
      int number,
      Instrument instrument,
      Side side,
      OrderKind kind,
      Shares shares,
      String ocaGroup,
      Instant now) {
    return new Order(
        ref,
        number,
        instrument,
        side,
        kind,
        shares,
        ocaGroup,
        new OrderState.Planned(),
        Errand.PLACE,
        0,
        Shares.ZERO,
        false,
        now,
        Optional.empty(),
        0);
  }

  /// The same order with other shares or at another price.
  static Order changed(Order was, OrderKind kind, Shares shares) {
    return unsent(
        was.ref(),
        was.brokerOrderId(),
        was.instrument(),
        was.side(),
        kind,
        shares,
        was.ocaGroup(),
        was.changedAt());
  }
}
