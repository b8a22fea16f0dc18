package org.openbell.order;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.position.Ownership;
import org.openbell.order.position.Position;
import org.openbell.order.position.Sellable;
import org.openbell.order.protection.Reserved;
import org.openbell.order.trade.Trade;

/// What is ours: our books beside what the broker attests. Every sale starts here.
final class Ledger {
  private final Books books;
  private final Witness witness;

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
    return Position.of(books.fills().ofTrade(trade.id())).after(trade.handSale());
  }

  Shares held(Trade trade) {
    return position(trade).held();
  }

  Ownership ownership(Trade trade) {
    Symbol symbol = trade.id().symbol();
    return new Ownership(
        Position.of(books.fills().ofTrade(trade.id())).held(),
        witness.attested(trade.id()),
        trade.handSale().shares(),
        witness.atBroker(symbol),
        foreign(symbol) + trade.handSale().shares().count());
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
    return books.house().get().foreignHoldings().getOrDefault(symbol, 0L)
        + witness.handTraded(symbol);
  }
}
