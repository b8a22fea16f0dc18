package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Leg;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.position.NetShares;
import org.openbell.order.position.Position;
import org.openbell.order.reconcile.Finding;
import org.openbell.order.reconcile.OurBooks;
import org.openbell.order.reconcile.Reconciler;

/// Our books beside the broker's: opened in the morning and compared all day.
final class ComparisonDesk {
  private final Books books;
  private final LinkState link;
  private final Days days;
  private final BrokerDesk broker;
  private final ExitsDesk exits;
  private final Withdrawals withdrawals;
  private final ErrandDesk errands;
  private final Duration entryLifetime;
  private final Suspicions suspicions = new Suspicions();

  ComparisonDesk(
      Books books,
      LinkState link,
      Days days,
      BrokerDesk broker,
      ExitsDesk exits,
      Withdrawals withdrawals,
      ErrandDesk errands,
      Duration entryLifetime) {
    this.books = books;
    this.link = link;
    this.days = days;
    this.broker = broker;
    this.exits = exits;
    this.withdrawals = withdrawals;
    this.errands = errands;
    this.entryLifetime = entryLifetime;
  }

  /// Takes the day's snapshot: cash that is settled, and holdings that are not ours.
  void openBooks(Turn turn, SessionDate today, AccountFigures figures, BrokerBooks theirs) {
    // Fills that only the broker remembers are ours all the same.
    List<Fill> ours = new ArrayList<>(books.fills().of(today));
    ours.addAll(theirs.fills());
    Map<Symbol, Long> foreign = foreign(theirs, ours);
    books
        .house()
        .put(
            books
                .house()
                .get()
                .withSnapshot(today, figures.account(), figures.settledCash(), foreign));
    turn.tell(
        new AccountSnapshotTaken(
            today,
            figures.account(),
            figures.settledCash(),
            figures.netLiquidation(),
            foreign.entrySet().stream()
                .filter(held -> held.getValue() > 0)
                .map(held -> new ForeignHolding(held.getKey(), Shares.of(held.getValue())))
                .toList()));
  }

  private static Map<Symbol, Long> foreign(BrokerBooks theirs, List<Fill> ours) {
    Map<Symbol, Long> foreign = new HashMap<>();
    theirs.holdings().forEach(held -> foreign.merge(held.symbol(), held.shares(), Long::sum));
    NetShares.of(ours).forEach((symbol, shares) -> foreign.merge(symbol, -shares, Long::sum));
    foreign.values().removeIf(shares -> shares == 0);
    return foreign;
  }

  /// Compares and follows up; the caller says when orders may be sent again.
  void compare(Turn turn, BrokerBooks theirs) {
    SessionDate date = days.sessionAt(turn.now());
    OurBooks ours =
        new OurBooks(
            books.orders().of(date), books.fills().of(date), books.house().get().foreignHoldings());
    List<Finding> findings = suspicions.confirmed(judged(date, Reconciler.compare(ours, theirs)));
    findings.forEach(finding -> follow(turn, finding));
    books.trades().of(date).forEach(trade -> exits.repair(turn, trade));
    expireEntries(turn, date);
    int healed = (int) findings.stream().filter(f -> !(f instanceof Finding.Seen)).count();
    if (healed > 0 || !link.isReconciled()) {
      turn.tell(
          new Reconciled(
              theirs.openOrders().size(), theirs.fills().size(), theirs.holdings().size(), healed));
    }
  }

  /// Before the day's snapshot nobody knows which holdings are not ours.
  private List<Finding> judged(SessionDate date, List<Finding> findings) {
    boolean known = books.house().get().snapshotOf().equals(Optional.of(date));
    return findings.stream()
        .filter(finding -> known || !(finding instanceof Finding.HoldingDiffers))
        .toList();
  }

  private void follow(Turn turn, Finding finding) {
    switch (finding) {
      case Finding.UnknownFill(Fill fill) -> broker.executed(turn, fill);
      case Finding.Happened(Order order, OrderInput input) ->
          latest(order).ifPresent(now -> broker.happened(turn, now, input));
      case Finding.Seen(Order order, Shares shares) ->
          latest(order).ifPresent(now -> broker.seen(turn, now, shares));
      case Finding.FirstMiss(Order order, Instant look) ->
          latest(order).ifPresent(now -> books.orders().put(now.firstMissedAt(look)));
      case Finding.Absent(Order order, Instant look) ->
          latest(order)
              .ifPresent(
                  now ->
                      broker.happened(
                          turn, now, new OrderInput.ProvenAbsent(look, mayStillBeSent(now, look))));
      case Finding.Stranger(BrokerBooks.OpenOrder order) ->
          turn.tell(
              new DiscrepancyFound(
                  order.ref().toString(), "works at the broker, unknown or over in our books"));
      case Finding.HoldingDiffers(String symbol, String words) ->
          turn.tell(new DiscrepancyFound(symbol, words));
    }
  }

  private Optional<Order> latest(Order order) {
    return books.orders().find(order.ref()).filter(now -> !now.state().isOver());
  }

  private boolean mayStillBeSent(Order order, Instant now) {
    return order.ref().leg() == Leg.ENTRY
        ? order.kind() instanceof OrderKind.MarketOnOpen && !errands.isTooLate(order, now)
        : Position.of(books.fills().ofTrade(order.ref().trade())).held().isPositive();
  }

  /// An approved entry that the market ran away from is taken back: yes had a time limit.
  private void expireEntries(Turn turn, SessionDate date) {
    for (Order order : books.orders().of(date)) {
      boolean resting =
          order.ref().leg() == Leg.ENTRY
              && order.kind() instanceof OrderKind.Limit
              && order.state().isConfirmed()
              && !order.cancelAsked();
      if (resting && turn.now().isAfter(order.changedAt().plus(entryLifetime))) {
        withdrawals.takeBack(turn, order);
      }
    }
  }
}
