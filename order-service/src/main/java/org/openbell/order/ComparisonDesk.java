package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Leg;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerBooks.EndedOrder;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.reconcile.Finding;
import org.openbell.order.reconcile.OurBooks;
import org.openbell.order.reconcile.Reconciler;
import org.openbell.order.trade.Trade;

/// Our books beside the broker's: opened in the morning and compared all day.
final class ComparisonDesk {
  private final Books books;
  private final Ledger ledger;
  private final Witness witness;
  private final LinkState link;
  private final Days days;
  private final BrokerDesk broker;
  private final Adoption adoption;
  private final HandDesk hand;
  private final ExitsDesk exits;
  private final Withdrawals withdrawals;
  private final ErrandDesk errands;
  private final Alarm alarm;
  private final Duration entryLifetime;
  private final Suspicions suspicions = new Suspicions();
  private final FlatDesk flat;

  ComparisonDesk(
      Books books,
      Ledger ledger,
      Witness witness,
      LinkState link,
      Days days,
      BrokerDesk broker,
      Adoption adoption,
      HandDesk hand,
      ExitsDesk exits,
      Withdrawals withdrawals,
      ErrandDesk errands,
      Alarm alarm,
      Duration entryLifetime) {
    this.books = books;
    this.ledger = ledger;
    this.witness = witness;
    this.link = link;
    this.days = days;
    this.broker = broker;
    this.adoption = adoption;
    this.hand = hand;
    this.exits = exits;
    this.withdrawals = withdrawals;
    this.errands = errands;
    this.alarm = alarm;
    this.entryLifetime = entryLifetime;
    this.flat = new FlatDesk(books, ledger);
  }

  /// Takes the day's snapshot: cash that is settled, and holdings that are not ours. Ours is only
  /// what the broker attests.
  void openBooks(Turn turn, SessionDate today, AccountFigures figures, BrokerBooks theirs) {
    witness.look(theirs, today, days.beginOf(today));
    Map<Symbol, Long> foreign = foreign(theirs);
    Map<Symbol, Long> beforeTheDay = new HashMap<>(foreign);
    witness
        .tradedByHand()
        .forEach(symbol -> beforeTheDay.merge(symbol, -witness.handTraded(symbol), Long::sum));
    beforeTheDay.values().removeIf(shares -> shares == 0);
    books
        .house()
        .put(
            books
                .house()
                .get()
                .withSnapshot(today, figures.account(), figures.settledCash(), beforeTheDay));
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

  private Map<Symbol, Long> foreign(BrokerBooks theirs) {
    Map<Symbol, Long> foreign = new HashMap<>();
    theirs.holdings().forEach(held -> foreign.merge(held.symbol(), held.shares(), Long::sum));
    witness.netOfOurs().forEach((symbol, shares) -> foreign.merge(symbol, -shares, Long::sum));
    foreign.values().removeIf(shares -> shares == 0);
    return foreign;
  }

  /// Compares and follows up; the caller says when orders may be sent again.
  void compare(Turn turn, BrokerBooks theirs) {
    SessionDate date = days.sessionAt(turn.now());
    link.tell(turn);
    witness.look(theirs, date, days.beginOf(date));
    // The broker counts too: a number that it has seen is never given to another order.
    theirs.openOrders().stream()
        .filter(OpenOrder::byUs)
        .mapToInt(order -> order.brokerOrderId() + 1)
        .max()
        .ifPresent(books.orders()::continueIdsFrom);
    List<Finding> findings =
        suspicions.confirmed(
            turn,
            judged(
                date,
                Reconciler.compare(ours(date), theirs, days.scheduleOf(date).entriesSettled())));
    findings.forEach(finding -> follow(turn, finding));
    if (suspicions.hasNew() || findings.stream().anyMatch(Finding.Settling.class::isInstance)) {
      // The parts of this look are not of one moment: what is missing in it may be on its way.
      link.wantSecondLook(theirs.askedAt(), Reconciler.APART);
    }
    for (Trade trade : books.trades().of(date)) {
      hand.count(turn, trade);
      books.trades().find(trade.id()).ifPresent(now -> exits.repair(turn, now));
      books.trades().find(trade.id()).ifPresent(now -> flat.confirm(turn, now, theirs));
    }
    expireEntries(turn, date);
    int healed = (int) findings.stream().filter(ComparisonDesk::heals).count();
    if (healed > 0 || !link.isReconciled()) {
      turn.tell(
          new Reconciled(
              theirs.openOrders().size(), theirs.fills().size(), theirs.holdings().size(), healed));
    }
  }

  private static boolean heals(Finding finding) {
    return !(finding instanceof Finding.Seen)
        && !(finding instanceof Finding.Settling)
        && !(finding instanceof Finding.Done);
  }

  private OurBooks ours(SessionDate date) {
    List<Fill> fills = books.fills().of(date);
    Map<Symbol, Long> foreign = new HashMap<>(books.house().get().foreignHoldings());
    witness
        .tradedByHand()
        .forEach(symbol -> foreign.merge(symbol, witness.handTraded(symbol), Long::sum));
    return new OurBooks(
        books.orders().of(date),
        fills,
        fills.stream().filter(witness::knows).map(Fill::executionId).collect(Collectors.toSet()),
        foreign);
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
      case Finding.Seen(Order order, OpenOrder there) ->
          latest(order).ifPresent(now -> broker.seen(turn, now, there));
      case Finding.Settling(Order order) ->
          latest(order).ifPresent(now -> books.orders().put(now.seen()));
      case Finding.Done(Order order, Shares filled) ->
          latest(order).ifPresent(now -> done(turn, now, filled));
      case Finding.FirstMiss(Order order, Instant look) -> {
        link.wantSecondLook(look, Reconciler.APART);
        latest(order).ifPresent(now -> books.orders().put(now.firstMissedAt(look)));
      }
      case Finding.Absent(Order order, Instant look) ->
          latest(order)
              .ifPresent(
                  now ->
                      broker.absent(
                          turn, now, new OrderInput.ProvenAbsent(look, mayStillBeSent(now, look))));
      case Finding.UnattestedFill(Fill fill) ->
          alarm.reduce(
              turn,
              fill.order().toString(),
              "our books have execution "
                  + fill.executionId()
                  + " of "
                  + fill.shares()
                  + " shares, the broker does not: nothing is sold for it");
      case Finding.UnknownOrder(OpenOrder order) -> adoption.open(turn, order);
      case Finding.UnknownEnd(EndedOrder order) -> adoption.ended(turn, order);
      case Finding.Surfaced(OpenOrder there) -> rise(turn, there);
      case Finding.Risen(OpenOrder there) -> rise(turn, there);
      case Finding.HoldingDiffers(String symbol, String words) -> differs(turn, symbol, words);
    }
  }

  /// Nothing of it works any more, whatever change of it was on its way.
  private void done(Turn turn, Order order, Shares filled) {
    Order settled = order.seen().filledFor(filled);
    books.orders().put(settled);
    broker.happened(turn, settled, new OrderInput.Executed(filled));
  }

  private void rise(Turn turn, OpenOrder there) {
    books
        .orders()
        .find(there.ref())
        .map(order -> order.confirmedFor(there.shares()))
        .ifPresent(
            order ->
                broker.happened(turn, order, new OrderInput.StillWorking(there.permanentId())));
  }

  /// What concerns a trade of ours stops entries; another holding of the account is told.
  private void differs(Turn turn, String symbol, String words) {
    boolean traded =
        books.trades().of(days.sessionAt(turn.now())).stream()
            .anyMatch(
                trade ->
                    trade.id().symbol().ticker().equals(symbol)
                        && !books.fills().ofTrade(trade.id()).isEmpty());
    if (traded) {
      alarm.reduce(turn, symbol, words);
    } else {
      alarm.tell(turn, symbol, words);
    }
  }

  private Optional<Order> latest(Order order) {
    return books.orders().find(order.ref()).filter(now -> !now.state().isOver());
  }

  private boolean mayStillBeSent(Order order, Instant now) {
    return order.ref().leg() == Leg.ENTRY
        ? order.kind() instanceof OrderKind.MarketOnOpen && !errands.isTooLate(order, now)
        : books
            .trades()
            .find(order.ref().trade())
            .filter(trade -> ledger.sellableBy(order, trade).covers(trade.id(), order.remaining()))
            .isPresent();
  }

  /// A delayed opening is waited for as long as an entry still has the time to work.
  private Instant lastMoment(Order order, SessionDate date) {
    return order.kind() instanceof OrderKind.Limit
        ? order.changedAt().plus(entryLifetime)
        : days.scheduleOf(date).lastApproval();
  }

  /// An entry that the market ran away from is taken back: yes had a time limit.
  private void expireEntries(Turn turn, SessionDate date) {
    for (Order order : books.orders().of(date)) {
      boolean resting =
          order.ref().leg() == Leg.ENTRY && order.state().isConfirmed() && !order.cancelAsked();
      if (resting && turn.now().isAfter(lastMoment(order, date))) {
        withdrawals.takeBack(turn, order);
      }
    }
  }
}
