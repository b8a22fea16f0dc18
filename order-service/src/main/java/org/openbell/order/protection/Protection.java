package org.openbell.order.protection;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.TradeId;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Position;

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
        // The broker counts the filled shares of an order as part of it.
        Shares total = shares.plus(live.get().filled());
        moves.add(new ExitMove.Change(live.get(), leg.getValue(), total));
      }
    }
    return moves;
  }

  /// The trade's own plan as a wish, for when exit-service does not answer: the stop lies below
  /// the average fill even where a cent is more than the percentage.
  public static ProtectPosition ofPlan(
      TradeId trade, TradePlan plan, Position position, Instant timeExit) {
    Price average = position.averageEntry();
    Percent loss = plan.stop().negated();
    Price stop = average.movedBy(loss, TickTable.US_STOCKS, RoundingMode.CEILING);
    return new ProtectPosition(
        trade,
        position.held(),
        stop.isBelow(average)
            ? stop
            : average.movedBy(loss, TickTable.US_STOCKS, RoundingMode.FLOOR),
        average.movedBy(plan.target(), TickTable.US_STOCKS, RoundingMode.CEILING),
        timeExit);
  }

  /// The shares that all three exits work for at the broker, if all three are in place.
  public static Optional<Shares> inPlaceFor(Collection<Order> ordersOfTrade) {
    Optional<Shares> shares = Optional.empty();
    for (Leg leg : LEGS) {
      Optional<Order> live = liveLeg(leg, ordersOfTrade).filter(Order::isInPlace);
      if (live.isEmpty() || shares.filter(s -> !s.equals(live.get().remaining())).isPresent()) {
        return Optional.empty();
      }
      shares = live.map(Order::remaining);
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
    return !order.kind().equals(kind) || !order.remaining().equals(shares);
  }
}
