package org.openbell.order.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;

/// Keeps stop, target and time exit at the broker for exactly the shares held.
///
/// The three are one OCA group that reduces: a fill in one takes its shares from the others, so
/// that together they never sell more than the largest of them.
public final class Protection {
  private static final List<Leg> LEGS = List.of(Leg.STOP, Leg.TARGET, Leg.TIME_EXIT);

  private Protection() {}

  /// What to do so that the exits match the wish. Nothing is sold beyond `held`.
  public static List<ExitMove> adjust(
      ProtectPosition wish, Shares held, Collection<Order> ordersOfTrade) {
    Shares shares = wish.shares().min(held);
    if (shares.isZero()) {
      return List.of();
    }
    List<ExitMove> moves = new ArrayList<>();
    for (Map.Entry<Leg, OrderKind> leg : kinds(wish).entrySet()) {
      Optional<Order> live = liveLeg(leg.getKey(), ordersOfTrade);
      if (live.isEmpty()) {
        moves.add(new ExitMove.Place(leg.getKey(), leg.getValue(), shares));
      } else if (differs(live.get(), leg.getValue(), shares)) {
        moves.add(new ExitMove.Change(live.get(), leg.getValue(), shares));
      }
    }
    return moves;
  }

  /// The shares that all three exits work for at the broker, if all three are in place.
  public static Optional<Shares> inPlaceFor(Collection<Order> ordersOfTrade) {
    Optional<Shares> shares = Optional.empty();
    for (Leg leg : LEGS) {
      Optional<Order> live = liveLeg(leg, ordersOfTrade).filter(Order::isInPlace);
      if (live.isEmpty() || shares.filter(s -> !s.equals(live.get().shares())).isPresent()) {
        return Optional.empty();
      }
      shares = live.map(Order::shares);
    }
    return shares;
  }

  private static Map<Leg, OrderKind> kinds(ProtectPosition wish) {
    Map<Leg, OrderKind> kinds = new LinkedHashMap<>();
    kinds.put(Leg.STOP, new OrderKind.Stop(wish.stop()));
    kinds.put(Leg.TARGET, new OrderKind.Limit(wish.target()));
    kinds.put(Leg.TIME_EXIT, new OrderKind.MarketAt(wish.timeExit()));
    return kinds;
  }

  private static Optional<Order> liveLeg(Leg leg, Collection<Order> orders) {
    return orders.stream()
        .filter(order -> order.ref().leg() == leg && !order.state().isOver())
        .findFirst();
  }

  private static boolean differs(Order order, OrderKind kind, Shares shares) {
    return !order.kind().equals(kind) || !order.shares().equals(shares);
  }
}
