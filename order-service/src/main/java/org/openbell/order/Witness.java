package org.openbell.order;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.OrderTerms;
import org.openbell.order.position.ExecutionKey;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;
import org.openbell.order.position.HandTrades;
import org.openbell.order.position.NetShares;
import org.openbell.order.position.Position;

/// What the broker itself has said in this process: every execution in our account and what it
/// holds. Nothing of it comes from our own database, so nothing there can add to it.
///
/// A holding is known as of a moment; executions heard since are counted on top.
final class Witness {
  private record Reported(long shares, long tradedBefore, Instant at) {}

  private final Map<String, Fill> ours = new HashMap<>();
  private final Map<String, ForeignFill> foreign = new HashMap<>();
  private final Map<Symbol, Reported> holdings = new HashMap<>();
  private final SaidTerms terms = new SaidTerms();
  private boolean looked;

  // What follows from the executions, until there are others: every look asks for all of it.
  private final Map<TradeId, Shares> attested = new HashMap<>();
  private Optional<Map<Symbol, Long>> net = Optional.empty();
  private Optional<Map<Symbol, Long>> byHand = Optional.empty();

  /// Before the first complete look nobody can say what is ours.
  synchronized boolean hasLooked() {
    return looked;
  }

  synchronized void heard(Fill fill) {
    ExecutionKey key = fill.key();
    Fill had = ours.get(key.base());
    if (had == null || key.revision() > had.key().revision()) {
      ours.put(key.base(), fill);
      othersThanBefore();
    }
  }

  /// False when it was known before.
  synchronized boolean heard(ForeignFill fill) {
    ExecutionKey key = fill.key();
    ForeignFill had = foreign.get(key.base());
    if (had != null && had.key().revision() >= key.revision()) {
      return false;
    }
    foreign.put(key.base(), fill);
    othersThanBefore();
    return true;
  }

  private void othersThanBefore() {
    attested.clear();
    net = Optional.empty();
    byHand = Optional.empty();
  }

  synchronized void holds(Symbol symbol, long shares, Instant now) {
    holdings.put(symbol, new Reported(shares, traded(symbol), now));
  }

  SaidTerms terms() {
    return terms;
  }

  /// A complete look: what it does not hold is not held. Executions stay, whatever a look omits:
  /// the broker said them once, and only a correction takes them back.
  synchronized void look(BrokerBooks books, SessionDate today, Instant dayBegan) {
    boolean forgot = ours.values().removeIf(fill -> fill.executedAt().isBefore(dayBegan));
    if (foreign.values().removeIf(fill -> fill.executedAt().isBefore(dayBegan)) || forgot) {
      othersThanBefore();
    }
    terms.forgetBefore(today);
    books.openOrders().forEach(order -> works(order.ref(), order.terms(), books.askedAt()));
    books.endedOrders().forEach(order -> works(order.ref(), order.terms(), books.askedAt()));
    books.fills().stream().filter(f -> !f.executedAt().isBefore(dayBegan)).forEach(this::heard);
    books.foreignFills().stream()
        .filter(f -> !f.executedAt().isBefore(dayBegan))
        .forEach(this::heard);
    Map<Symbol, Long> there = new HashMap<>();
    books.holdings().forEach(held -> there.merge(held.symbol(), held.shares(), Long::sum));
    holdings.keySet().forEach(symbol -> there.putIfAbsent(symbol, 0L));
    there.forEach(
        (symbol, shares) -> {
          Reported had = holdings.get(symbol);
          // A report that came while the look was under way is newer than the look.
          if (had == null || had.at().isBefore(books.askedAt())) {
            holdings.put(symbol, new Reported(shares, traded(symbol), books.askedAt()));
          }
        });
    looked = true;
  }

  private void works(OrderRef order, OrderTerms said, Instant now) {
    said.kind().ifPresent(kind -> terms.are(order, kind, now));
  }

  synchronized boolean knows(Fill fill) {
    ExecutionKey key = fill.key();
    Fill heard = ours.get(key.base());
    return heard != null && heard.key().revision() >= key.revision();
  }

  /// Our net of a trade by the broker's own executions.
  synchronized Shares attested(TradeId trade) {
    return attested.computeIfAbsent(trade, this::heldOf);
  }

  private Shares heldOf(TradeId trade) {
    return Position.of(ours.values().stream().filter(f -> f.order().trade().equals(trade)).toList())
        .held();
  }

  synchronized Map<Symbol, Long> netOfOurs() {
    if (net.isEmpty()) {
      net = Optional.of(NetShares.of(ours.values()));
    }
    return net.get();
  }

  synchronized long atBroker(Symbol symbol) {
    Reported reported = holdings.get(symbol);
    return reported == null
        ? traded(symbol)
        : reported.shares() + traded(symbol) - reported.tradedBefore();
  }

  /// What was bought by hand today less what was sold by hand.
  synchronized long handTraded(Symbol symbol) {
    return netByHand().getOrDefault(symbol, 0L);
  }

  /// What a person sold of that trade, when the account held `before` that was not ours.
  synchronized Shares takenByHand(TradeId trade, long before) {
    Symbol symbol = trade.symbol();
    return netByHand().containsKey(symbol)
        ? HandTrades.taken(
            before,
            ours.values().stream().filter(f -> f.order().trade().equals(trade)).toList(),
            foreign.values().stream().filter(f -> f.symbol().equals(symbol)).toList())
        : Shares.ZERO;
  }

  private Map<Symbol, Long> netByHand() {
    if (byHand.isEmpty()) {
      Map<Symbol, Long> sums = new HashMap<>();
      foreign
          .values()
          .forEach(f -> sums.merge(f.symbol(), signed(f.side(), f.shares()), Long::sum));
      byHand = Optional.of(sums);
    }
    return byHand.get();
  }

  /// What so many shares brought that were sold by hand, at the average price of such sales.
  synchronized Usd broughtByHand(Symbol symbol, Shares shares) {
    Collection<ForeignFill> sales =
        foreign.values().stream()
            .filter(fill -> fill.symbol().equals(symbol) && fill.side() == Side.SELL)
            .toList();
    Shares sold = sales.stream().map(ForeignFill::shares).reduce(Shares.ZERO, Shares::plus);
    if (sold.isZero()) {
      return Usd.ZERO;
    }
    Usd brought =
        sales.stream().map(fill -> fill.price().times(fill.shares())).reduce(Usd.ZERO, Usd::plus);
    return Price.average(brought, sold, RoundingMode.DOWN).times(shares);
  }

  synchronized Set<Symbol> tradedByHand() {
    return Set.copyOf(netByHand().keySet());
  }

  private long traded(Symbol symbol) {
    return netOfOurs().getOrDefault(symbol, 0L) + handTraded(symbol);
  }

  private static long signed(Side side, Shares shares) {
    return side == Side.BUY ? shares.count() : -shares.count();
  }
}
