package org.openbell.order;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.TradeId;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Ownership;
import org.openbell.order.position.Position;
import org.openbell.order.position.Sellable;
import org.openbell.order.protection.Reserved;
import org.openbell.order.trade.Trade;

/// What is ours: our books beside what the broker attests. Every sale starts here.
final class Ledger {
  /// More trades than a day has: what is beyond is worked out again.
  private static final int MOST_FOLDED = 100;

  /// What the fills of one trade come to.
  private record Folded(List<Fill> fills, Position position) {}

  private final Books books;
  private final Witness witness;
  // Asked for several times a turn, and the fills are hardly ever others.
  private final Map<TradeId, Folded> folded = new HashMap<>();

  Ledger(Books books, Witness witness) {
    this.books = books;
    this.witness = witness;
  }

  /// Whether anything can be said: the broker's books were seen in this process, and the day's
  /// snapshot says what was not ours.
  boolean isKnown(Trade trade) {
    return witness.hasLooked()
        && books.house().get().snapshotOf().equals(Optional.of(trade.id().date()));
  }

  Position position(Trade trade) {
    return recorded(trade).after(trade.handSale());
  }

  /// By our own books alone, without what a person sold of it.
  private Position recorded(Trade trade) {
    List<Fill> fills = books.fills().ofTrade(trade.id());
    Folded known = folded.get(trade.id());
    if (known == null || !known.fills().equals(fills)) {
      known = new Folded(List.copyOf(fills), Position.of(fills));
      if (folded.size() >= MOST_FOLDED) {
        folded.clear();
      }
      folded.put(trade.id(), known);
    }
    return known.position();
  }

  Shares held(Trade trade) {
    return position(trade).held();
  }

  Ownership ownership(Trade trade) {
    Symbol symbol = trade.id().symbol();
    return new Ownership(
        recorded(trade).held(),
        witness.attested(trade.id()),
        trade.handSale().shares(),
        witness.atBroker(symbol),
        foreign(symbol) + trade.handSale().shares().count(),
        witness.takenByHand(trade.id(), beforeTheDay(symbol)));
  }

  /// What may be sold of the trade beside the group of that name; an empty name is no group.
  Sellable sellableBeside(String group, Trade trade) {
    return sellable(trade, Reserved.beside(group, books.orders().ofTrade(trade.id())));
  }

  /// What may be sold of the trade by this order, which may be one of those that work.
  Sellable sellableBy(Order order, Trade trade) {
    List<Order> others =
        books.orders().ofTrade(trade.id()).stream()
            .filter(other -> !other.ref().equals(order.ref()))
            .toList();
    return sellable(trade, Reserved.beside(order.ocaGroup(), others));
  }

  private Sellable sellable(Trade trade, Shares working) {
    Ownership own = ownership(trade);
    // Nothing is ours to sell while nobody can say what is.
    return own.sellable(trade.id(), isKnown(trade) ? working : own.recorded());
  }

  /// Symbols in which the account holds, or is short of, shares that are not ours.
  Set<Symbol> foreignSymbols() {
    Set<Symbol> symbols = new HashSet<>(books.house().get().foreignHoldings().keySet());
    symbols.addAll(witness.tradedByHand());
    symbols.removeIf(symbol -> foreign(symbol) == 0);
    return symbols;
  }

  private long foreign(Symbol symbol) {
    return beforeTheDay(symbol) + witness.handTraded(symbol);
  }

  private long beforeTheDay(Symbol symbol) {
    return books.house().get().foreignHoldings().getOrDefault(symbol, 0L);
  }
}
