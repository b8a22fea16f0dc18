package org.openbell.order;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.openbell.kit.Outbox;
import org.openbell.kit.UndoableTransactions;
import org.openbell.model.session.TradingCalendar;
import org.openbell.order.house.TradingSwitch;

/// Builds order-service from its ports, without a container: live, in a demo and in simulation.
public final class OrderAssembly {
  private OrderAssembly() {}

  /// `trading` is what stops entries in memory, `mayAct` whether the lease is ours; `wakeSender` is
  /// called whenever there may be something to tell the gateway.
  public static OrderDesk desk(
      Books books,
      Outbox outbox,
      UndoableTransactions transactions,
      InstantSource clock,
      TradingCalendar calendar,
      OrderPolicy policy,
      TradingSwitch trading,
      BooleanSupplier mayAct,
      Runnable wakeSender) {
    return new OrderDesk(
        books,
        outbox,
        transactions,
        clock,
        policy,
        new Days(calendar),
        trading,
        mayAct,
        wakeSender);
  }
}
