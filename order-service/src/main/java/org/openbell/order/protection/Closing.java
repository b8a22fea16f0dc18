package org.openbell.order.protection;

import java.util.Collection;
import java.util.List;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;

/// Closes a position in the one order that cannot end short: take the exits back, wait until the
/// broker confirms each, count what is left, sell exactly that.
public final class Closing {
  private Closing() {}

  /// The next moves; none while something is still on its way.
  public static List<ExitMove> next(Shares held, Collection<Order> ordersOfTrade) {
    List<Order> live =
        ordersOfTrade.stream()
            .filter(order -> order.ref().leg().isExit() && !order.state().isOver())
            .toList();
    if (!live.isEmpty()) {
      return live.stream()
          .filter(order -> order.ref().leg() != Leg.CLOSE && !order.cancelAsked())
          .<ExitMove>map(ExitMove.TakeBack::new)
          .toList();
    }
    return held.isZero()
        ? List.of()
        : List.of(new ExitMove.Place(Leg.CLOSE, new OrderKind.Market(), held));
  }
}
