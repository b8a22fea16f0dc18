package org.openbell.order.protection;

import java.util.Collection;
import java.util.List;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Sellable;

/// Closes a position in the one order that cannot end short: take the exits back, wait until the
/// broker confirms each, count what is left, sell exactly that.
public final class Closing {
  private Closing() {}

  /// What to do when fewer shares are there than a closing sale works for: a person sold some.
  public static List<ExitMove> shrunk(Shares present, Collection<Order> ordersOfTrade) {
    return ordersOfTrade.stream()
        .filter(order -> order.ref().leg() == Leg.CLOSE && !order.state().isOver())
        .filter(order -> order.remaining().compareTo(present) > 0 && !order.cancelAsked())
        .map(order -> shrunk(present, order))
        .toList();
  }

  private static ExitMove shrunk(Shares present, Order sale) {
    return present.isZero()
        ? new ExitMove.TakeBack(sale)
        : new ExitMove.Shrink(sale, present.plus(sale.filled()));
  }

  /// The next moves; none while something is still on its way.
  public static List<ExitMove> next(Sellable lot, Collection<Order> ordersOfTrade) {
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
    return lot.shares().isZero()
        ? List.of()
        : List.of(new ExitMove.Place(Leg.CLOSE, new OrderKind.Market(), lot.shares(), lot));
  }
}
