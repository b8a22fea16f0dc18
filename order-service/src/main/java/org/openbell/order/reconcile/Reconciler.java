package org.openbell.order.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;

/// Compares what we believe with a complete look at the broker's books.
///
/// Fills come first: they are facts, whatever an order's state says. An order that is missing is
/// proven absent only by two looks ten seconds apart; one look can be a moment too early.
public final class Reconciler {
  public static final Duration APART = Duration.ofSeconds(10);

  private Reconciler() {}

  /// Everything that follows, in the order in which it is to be done. `settled` is when an entry
  /// that rests without working is given up: until then it may be a delayed opening.
  public static List<Finding> compare(OurBooks ours, BrokerBooks broker, Instant settled) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(unknownFills(ours, broker));
    findings.addAll(unattestedFills(ours, broker));
    findings.addAll(orders(ours, broker, settled));
    Map<OrderRef, Order> known =
        ours.orders().stream().collect(Collectors.toMap(Order::ref, Function.identity()));
    findings.addAll(strangers(known, broker));
    findings.addAll(unknownEnds(known, broker));
    findings.addAll(holdings(ours, broker));
    return findings;
  }

  private static List<Finding> unknownFills(OurBooks ours, BrokerBooks broker) {
    Set<String> known =
        ours.fills().stream().map(Fill::executionId).collect(Collectors.toCollection(HashSet::new));
    return broker.fills().stream()
        .filter(fill -> known.add(fill.executionId()))
        .<Finding>map(Finding.UnknownFill::new)
        .toList();
  }

  private static List<Finding> unattestedFills(OurBooks ours, BrokerBooks broker) {
    Map<String, Integer> newest = new HashMap<>();
    broker.fills().forEach(f -> newest.merge(f.key().base(), f.key().revision(), Math::max));
    return ours.fills().stream()
        .filter(fill -> fill.executedAt().isBefore(broker.askedAt()) && !ours.wasHeard(fill))
        .filter(fill -> newest.getOrDefault(fill.key().base(), 0) < fill.key().revision())
        .<Finding>map(Finding.UnattestedFill::new)
        .toList();
  }

  private static List<Finding> orders(OurBooks ours, BrokerBooks broker, Instant settled) {
    Map<OrderRef, OpenOrder> open = byRef(broker.openOrders());
    open.values().removeIf(order -> !mayWork(order, broker.askedAt(), settled));
    Map<OrderRef, BrokerBooks.EndedOrder> ended =
        broker.endedOrders().stream()
            .collect(
                Collectors.toMap(
                    BrokerBooks.EndedOrder::ref, Function.identity(), (first, _) -> first));
    List<Finding> findings = new ArrayList<>();
    for (Order order : ours.orders()) {
      // One that we only planned may be there, too, when our books have lost that it was sent.
      boolean known = open.containsKey(order.ref()) || ended.containsKey(order.ref());
      boolean sent = order.state().mayBeAtBroker();
      if ((sent || (known && !order.state().isOver()))
          && order.changedAt().isBefore(broker.askedAt())) {
        findings.addAll(
            judge(
                order,
                Optional.ofNullable(open.get(order.ref())),
                Optional.ofNullable(ended.get(order.ref())),
                broker));
      }
    }
    return findings;
  }

  private static List<Finding> judge(
      Order order,
      Optional<OpenOrder> open,
      Optional<BrokerBooks.EndedOrder> ended,
      BrokerBooks broker) {
    if (open.isEmpty()) {
      return List.of(notOpen(order, ended, broker));
    }
    Finding seen = new Finding.Seen(order, open.get());
    // A change of what was never answered may not have left: it is looked at as it is there, too.
    return order.state().isConfirmed()
        ? List.of(seen)
        : List.of(
            new Finding.Happened(order, new OrderInput.Accepted(open.get().permanentId())), seen);
  }

  private static Finding notOpen(
      Order order, Optional<BrokerBooks.EndedOrder> ended, BrokerBooks broker) {
    Shares filled = Position.filledOf(order.ref(), broker.fills());
    boolean whole = filled.compareTo(order.shares()) >= 0;
    if (whole || ended.filter(o -> o.isFilled() && filled.equals(o.filled())).isPresent()) {
      // Its executions say it all; they are recorded before this. What we wanted to add came late.
      return new Finding.Done(order, filled);
    }
    boolean fewer = ended.filter(over -> over.filled().compareTo(filled) > 0).isPresent();
    if (fewer && !isRevised(order, broker)) {
      // Over, but its executions are still on their way: too early to say what is left.
      return new Finding.Settling(order);
    }
    if (fewer && !isSecondLook(order, broker.askedAt())) {
      // What was corrected or busted explains the difference, if no other one is on its way.
      return firstMiss(order, broker.askedAt());
    }
    if (ended.isPresent()) {
      return new Finding.Happened(order, new OrderInput.CanceledByBroker(ended.get().words()));
    }
    return isSecondLook(order, broker.askedAt())
        ? new Finding.Absent(order, broker.askedAt())
        : firstMiss(order, broker.askedAt());
  }

  private static boolean isRevised(Order order, BrokerBooks broker) {
    return broker.fills().stream()
        .anyMatch(fill -> fill.order().equals(order.ref()) && fill.key().revision() > 1);
  }

  private static boolean isSecondLook(Order order, Instant look) {
    return order.absentSince().filter(first -> !look.isBefore(first.plus(APART))).isPresent();
  }

  private static Finding firstMiss(Order order, Instant look) {
    return new Finding.FirstMiss(order, order.absentSince().orElse(look));
  }

  private static List<Finding> strangers(Map<OrderRef, Order> known, BrokerBooks broker) {
    return broker.openOrders().stream()
        .flatMap(there -> stranger(there, known.get(there.ref()), broker.askedAt()).stream())
        .toList();
  }

  /// Over in our books is as bad as never written: it works, and nobody here counts on it. One that
  /// rests without working may work any time: its name is taken all the same.
  private static Optional<Finding> stranger(OpenOrder there, Order ours, Instant askedAt) {
    if (ours == null || !there.byUs()) {
      return Optional.of(new Finding.UnknownOrder(there));
    }
    if (there.inactive() || !ours.state().isOver()) {
      return Optional.empty();
    }
    if (ours.state().wasNeverSent()) {
      // No look can be too early for that: one is enough, whenever it was asked for.
      return Optional.of(new Finding.Surfaced(there));
    }
    return ours.changedAt().isBefore(askedAt)
        ? Optional.of(new Finding.Risen(there))
        : Optional.empty();
  }

  /// An entry that rests without working may be waiting for its opening; an exit protects nothing.
  private static boolean mayWork(OpenOrder there, Instant askedAt, Instant settled) {
    return !there.inactive() || (there.ref().leg() == Leg.ENTRY && askedAt.isBefore(settled));
  }

  private static List<Finding> unknownEnds(Map<OrderRef, Order> ours, BrokerBooks broker) {
    Set<OrderRef> known = new HashSet<>(ours.keySet());
    broker.openOrders().forEach(order -> known.add(order.ref()));
    return broker.endedOrders().stream()
        .filter(order -> known.add(order.ref()))
        .<Finding>map(Finding.UnknownEnd::new)
        .toList();
  }

  private static List<Finding> holdings(OurBooks ours, BrokerBooks broker) {
    Map<Symbol, Long> there =
        broker.holdings().stream()
            .collect(
                Collectors.toMap(
                    BrokerBooks.Holding::symbol, BrokerBooks.Holding::shares, Long::sum));
    Map<Symbol, Long> expected = ours.expectedHoldings(broker.fills());
    if (there.equals(expected)) {
      return List.of();
    }
    Set<Symbol> symbols = new TreeSet<>(there.keySet());
    symbols.addAll(expected.keySet());
    return symbols.stream()
        .filter(s -> !there.getOrDefault(s, 0L).equals(expected.getOrDefault(s, 0L)))
        .<Finding>map(
            s ->
                new Finding.HoldingDiffers(
                    s.ticker(),
                    "the broker holds "
                        + there.getOrDefault(s, 0L)
                        + " shares, we expect "
                        + expected.getOrDefault(s, 0L)))
        .toList();
  }

  private static Map<OrderRef, OpenOrder> byRef(Collection<OpenOrder> orders) {
    return orders.stream()
        .filter(OpenOrder::byUs)
        .collect(Collectors.toMap(OpenOrder::ref, Function.identity(), (first, _) -> first));
  }
}
