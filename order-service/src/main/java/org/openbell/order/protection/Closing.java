package org.openbell.order.protection;

import java.util.ArrayList;
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

  /// What to do when fewer shares are there than closing sales work for: a person sold some. The
  /// latest sale gives way first.
  public static List<ExitMove> shrunk(Shares present, Collection<Order> ordersOfTrade) {
    List<Order> sales =
        ordersOfTrade.stream()
            .filter(order -> order.ref().leg() == Leg.CLOSE && !order.state().isOver())
            .toList();
    Shares left = present;
    List<ExitMove> moves = new ArrayList<>();
    for (Order sale : sales) {
      Shares may = sale.remaining().min(left);
      left = left.minusOrZero(may);
      if (!may.equals(sale.remaining()) && !sale.cancelAsked()) {
        moves.add(
            may.isZero()
                ? new ExitMove.TakeBack(sale)
                : new ExitMove.Shrink(sale, may.plus(sale.filled())));
      }
    }
    return moves;
  }

  /// A closing sale of which the broker works exactly what we count on.
  private static boolean isSaleInPlace(Order order) {
    return order.ref().leg() == Leg.CLOSE && order.isInPlace();
  }

  /// The next moves; none while something is still on its way.
  public static List<ExitMove> next(Sellable lot, Collection<Order> ordersOfTrade) {
    List<Order> live =
        ordersOfTrade.stream()
            .filter(order -> order.ref().leg().isExit() && !order.state().isOver())
            .toList();
    if (!live.stream().allMatch(Closing::isSaleInPlace)) {
      return live.stream()
          .filter(order -> order.ref().leg() != Leg.CLOSE && !order.cancelAsked())
          .<ExitMove>map(ExitMove.TakeBack::new)
          .toList();
    }
    // Beside a sale that waits, in a halt, what was bought since is sold by another one.
    return lot.shares().isZero()
        ? List.of()
        : List.of(new ExitMove.Place(Leg.CLOSE, new OrderKind.Market(), lot.shares(), lot));
  }
}
