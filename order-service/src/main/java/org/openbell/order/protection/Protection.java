package org.openbell.order.protection;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.ExitLevels;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;
import org.openbell.order.position.Sellable;

/// Keeps stop, target and time exit at the broker for exactly the shares held.
///
/// The three are one OCA group that reduces: a fill in one takes its shares from the others, so
/// that together they never sell more than the largest of them. Nothing grows but out of shares
/// that are ours to sell.
///
/// They arrive one after the other, and one that arrives after another has filled may work for
/// shares that are gone: nothing takes it out but us. So they come in the order in which that does
/// least harm. The time exit, which cannot fill for hours, opens the group; the stop joins it at
/// once; the target waits until the broker has answered for both. And nothing joins a time exit
/// that is about to fire: what is held then is its to sell, and its alone.
public final class Protection {
  /// Much longer than three orders take to the broker.
  private static final Duration ALONE = Duration.ofSeconds(5);

  private static final List<Leg> LEGS = List.of(Leg.TIME_EXIT, Leg.STOP, Leg.TARGET);

  private Protection() {}

  /// What to do so that the exits match the wish, for at most `most` shares. What is added comes
  /// out of `lot`: what is ours to sell beside these exits.
  public static List<ExitMove> adjust(
      ProtectPosition wish,
      Shares most,
      Sellable lot,
      Collection<Order> ordersOfTrade,
      Instant now) {
    Shares shares = wish.shares().min(most);
    List<ExitMove> moves = new ArrayList<>();
    for (Map.Entry<Leg, OrderKind> leg : kinds(wish).entrySet()) {
      List<Order> live = liveLegs(leg.getKey(), ordersOfTrade);
      if (shares.isZero()) {
        live.forEach(order -> moves.add(new ExitMove.TakeBack(order)));
      } else if (!live.isEmpty()) {
        change(live.getLast(), leg.getValue(), shares, lot).ifPresent(moves::add);
        // One that rose from the dead beside its replacement.
        live.subList(0, live.size() - 1).forEach(order -> moves.add(new ExitMove.TakeBack(order)));
      } else if (mayJoin(leg.getKey(), moves, ordersOfTrade)
          && !isTooLate(leg.getKey(), wish, now)) {
        place(leg.getKey(), leg.getValue(), shares, lot).ifPresent(moves::add);
      }
    }
    return moves;
  }

  private static boolean mayJoin(Leg leg, List<ExitMove> moves, Collection<Order> ordersOfTrade) {
    return leg != Leg.TARGET || isGroupAnswered(moves, ordersOfTrade);
  }

  /// Whether a stop or a target would come to the broker just before the time exit fires, or after
  /// it: once that has sold, it would sell the same shares again.
  public static boolean isTooLate(Leg leg, ProtectPosition wish, Instant now) {
    return (leg == Leg.STOP || leg == Leg.TARGET) && !now.isBefore(wish.timeExit().minus(ALONE));
  }

  /// Whether the group was opened, has no target yet, and is ready for one: then the exits are to
  /// be adjusted though nobody asked. A target that ended in this group is for the next look.
  public static boolean lacksTarget(Collection<Order> ordersOfTrade) {
    Set<String> groups =
        liveLegs(Leg.STOP, ordersOfTrade).stream().map(Order::ocaGroup).collect(toSet());
    return isGroupAnswered(List.of(), ordersOfTrade)
        && !groups.isEmpty()
        && ordersOfTrade.stream()
            .noneMatch(o -> o.ref().leg() == Leg.TARGET && groups.contains(o.ocaGroup()));
  }

  /// Whether the broker has answered for all exits there are, and one is not there that may come.
  public static boolean isIncomplete(
      ProtectPosition wish, Collection<Order> ordersOfTrade, Instant now) {
    List<Order> live = LEGS.stream().flatMap(leg -> liveLegs(leg, ordersOfTrade).stream()).toList();
    return !live.isEmpty()
        && live.stream().allMatch(order -> order.state().isConfirmed())
        && LEGS.stream()
            .filter(leg -> !isTooLate(leg, wish, now))
            .anyMatch(leg -> liveLegs(leg, ordersOfTrade).isEmpty());
  }

  private static boolean isGroupAnswered(List<ExitMove> moves, Collection<Order> orders) {
    return moves.stream().noneMatch(ExitMove.Place.class::isInstance)
        && LEGS.stream()
            .flatMap(leg -> liveLegs(leg, orders).stream())
            .allMatch(order -> order.state().isConfirmed());
  }

  private static Optional<ExitMove> place(Leg leg, OrderKind kind, Shares shares, Sellable lot) {
    Shares covered = shares.min(lot.shares());
    return covered.isZero()
        ? Optional.empty()
        : Optional.of(new ExitMove.Place(leg, kind, covered, lot));
  }

  private static Optional<ExitMove> change(
      Order live, OrderKind kind, Shares shares, Sellable lot) {
    if (live.cancelAsked()) {
      return Optional.empty(); // it goes: only a new one can take its place, when it is gone
    }
    boolean grows = shares.compareTo(live.remaining()) > 0;
    Shares wanted = grows ? live.remaining().max(shares.min(lot.shares())) : shares;
    if (live.kind().equals(kind) && live.remaining().equals(wanted)) {
      return Optional.empty();
    }
    // The broker counts the filled shares of an order as part of it.
    return Optional.of(new ExitMove.Change(live, kind, wanted.plus(live.filled()), lot));
  }

  /// The trade's own plan as a wish, for when exit-service does not answer.
  public static ProtectPosition ofPlan(
      TradeId trade, TradePlan plan, Position position, TickTable ticks, Instant timeExit) {
    ExitLevels levels = ExitLevels.of(position.averageEntry(), plan.stop(), plan.target(), ticks);
    return new ProtectPosition(trade, position.held(), levels.stop(), levels.target(), timeExit);
  }

  /// Since when a share is held that nobody asked to protect, when `settled` shares were sold or
  /// are asked for; empty when there is none.
  public static Optional<Instant> uncoveredSince(Collection<Fill> fillsOfTrade, Shares settled) {
    Shares bought = Shares.ZERO;
    for (Fill fill : bought(fillsOfTrade)) {
      bought = bought.plus(fill.shares());
      if (bought.compareTo(settled) > 0) {
        return Optional.of(fill.executedAt());
      }
    }
    return Optional.empty();
  }

  private static List<Fill> bought(Collection<Fill> fills) {
    return Position.latest(fills).stream()
        .filter(fill -> fill.side() == Side.BUY)
        .sorted(Comparator.comparing(Fill::executedAt))
        .toList();
  }

  /// The shares that all three exits work for at the broker, if all three are in place.
  public static Optional<Shares> inPlaceFor(Collection<Order> ordersOfTrade) {
    Optional<Shares> shares = Optional.empty();
    for (Leg leg : LEGS) {
      Optional<Order> live =
          liveLegs(leg, ordersOfTrade).stream().findFirst().filter(Order::isInPlace);
      if (live.isEmpty() || shares.filter(s -> !s.equals(live.get().remaining())).isPresent()) {
        return Optional.empty();
      }
      shares = live.map(Order::remaining);
    }
    return shares;
  }

  private static Map<Leg, OrderKind> kinds(ProtectPosition wish) {
    Map<Leg, OrderKind> kinds = new LinkedHashMap<>();
    kinds.put(Leg.TIME_EXIT, new OrderKind.MarketAt(wish.timeExit()));
    kinds.put(Leg.STOP, new OrderKind.Stop(wish.stop()));
    kinds.put(Leg.TARGET, new OrderKind.Limit(wish.target()));
    return kinds;
  }

  private static List<Order> liveLegs(Leg leg, Collection<Order> orders) {
    List<Order> live = new ArrayList<>(1);
    for (Order order : orders) {
      if (order.ref().leg() == leg && !order.state().isOver()) {
        live.add(order);
      }
    }
    live.sort(Comparator.comparingInt(order -> order.ref().attempt()));
    return live;
  }
}
