package org.openbell.order.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.openbell.model.trade.OrderRef;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;

/// Compares what we believe with a complete look at the broker's books.
///
/// Fills come first: they are facts, whatever an order's state says. An order that is missing is
/// proven absent only by two looks ten seconds apart; one look can be a moment too early.
public final class Reconciler {
  static final Duration APART = Duration.ofSeconds(10);

  private Reconciler() {}

  /// Everything that follows, in the order in which it is to be done.
  public static List<Finding> compare(OurBooks ours, BrokerBooks broker) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(unknownFills(ours, broker));
    findings.addAll(orders(ours, broker));
    findings.addAll(strangers(ours, broker));
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

  private static List<Finding> orders(OurBooks ours, BrokerBooks broker) {
    Map<OrderRef, BrokerBooks.OpenOrder> open = byRef(broker.openOrders());
    Map<OrderRef, BrokerBooks.EndedOrder> ended =
        broker.endedOrders().stream()
            .collect(
                Collectors.toMap(
                    BrokerBooks.EndedOrder::ref, Function.identity(), (first, _) -> first));
    List<Finding> findings = new ArrayList<>();
    for (Order order : ours.orders()) {
      if (order.state().mayBeAtBroker() && order.changedAt().isBefore(broker.askedAt())) {
        findings.add(
            judge(
                order,
                Optional.ofNullable(open.get(order.ref())),
                Optional.ofNullable(ended.get(order.ref())),
                broker));
      }
    }
    return findings;
  }

  private static Finding judge(
      Order order,
      Optional<BrokerBooks.OpenOrder> open,
      Optional<BrokerBooks.EndedOrder> ended,
      BrokerBooks broker) {
    if (open.isPresent()) {
      return order.state().isConfirmed()
          ? new Finding.Seen(order, open.get().shares())
          : new Finding.Happened(order, new OrderInput.Accepted(open.get().permanentId()));
    }
    Shares filled = Position.filledOf(order.ref(), broker.fills());
    if (filled.compareTo(order.shares()) >= 0) {
      // Its executions say it all; they are recorded before this.
      return new Finding.Seen(order, order.shares());
    }
    if (ended.filter(over -> over.filled().compareTo(filled) > 0).isPresent()) {
      // Over, but its executions are still on their way: too early to say what is left.
      return new Finding.Seen(order, order.shares());
    }
    if (ended.isPresent()) {
      return new Finding.Happened(order, new OrderInput.CanceledByBroker(ended.get().words()));
    }
    return missing(order, broker.askedAt());
  }

  private static Finding missing(Order order, Instant look) {
    return order
        .absentSince()
        .filter(first -> !look.isBefore(first.plus(APART)))
        .<Finding>map(_ -> new Finding.Absent(order, look))
        .orElseGet(() -> new Finding.FirstMiss(order, order.absentSince().orElse(look)));
  }

  private static List<Finding> strangers(OurBooks ours, BrokerBooks broker) {
    // Over in our books is as unknown as never written: it works, and nobody here counts on it.
    Set<OrderRef> known =
        ours.orders().stream()
            .filter(o -> !o.state().isOver() || !o.changedAt().isBefore(broker.askedAt()))
            .map(Order::ref)
            .collect(Collectors.toSet());
    return broker.openOrders().stream()
        .filter(order -> !known.contains(order.ref()))
        .<Finding>map(Finding.Stranger::new)
        .toList();
  }

  private static List<Finding> holdings(OurBooks ours, BrokerBooks broker) {
    Map<Symbol, Long> there =
        broker.holdings().stream()
            .collect(
                Collectors.toMap(
                    BrokerBooks.Holding::symbol, BrokerBooks.Holding::shares, Long::sum));
    Set<Symbol> symbols = new TreeSet<>(there.keySet());
    symbols.addAll(ours.expectedHoldings(broker.fills()).keySet());
    Map<Symbol, Long> expected = ours.expectedHoldings(broker.fills());
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

  private static Map<OrderRef, BrokerBooks.OpenOrder> byRef(
      Collection<BrokerBooks.OpenOrder> orders) {
    return orders.stream()
        .collect(
            Collectors.toMap(BrokerBooks.OpenOrder::ref, Function.identity(), (first, _) -> first));
  }
}
