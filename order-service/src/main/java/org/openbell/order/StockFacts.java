package org.openbell.order;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openbell.model.event.OrderFact.StockHaltSeen;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.TickTable;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// What the broker said in this process about the stocks themselves: their price steps, and whether
/// they may trade.
final class StockFacts {
  private final Books books;
  private final Days days;
  private final Map<Symbol, StockHalt> halts = new ConcurrentHashMap<>();
  private final Map<Symbol, TickTable> ticks = new ConcurrentHashMap<>();

  StockFacts(Books books, Days days) {
    this.books = books;
    this.days = days;
  }

  void learned(Symbol symbol, TickTable table) {
    ticks.put(symbol, table);
  }

  /// Empty as long as the broker has not named them: then they are those of every US stock.
  Optional<TickTable> ticksOf(Symbol symbol) {
    return Optional.ofNullable(ticks.get(symbol));
  }

  /// True when it is news; the first word about a stock is, because nobody knows what was told
  /// before a restart.
  boolean isNews(Symbol symbol, StockHalt halt) {
    return halts.put(symbol, halt) != halt;
  }

  /// Tells the trades that hold, or are about to hold, the stock.
  void tell(Turn turn, Symbol symbol) {
    for (Trade trade : books.trades().of(days.sessionAt(turn.now()))) {
      if (trade.id().symbol().equals(symbol) && trade.stage() == TradeStage.ENTERING) {
        turn.tell(new StockHaltSeen(trade.id(), halts.get(symbol), turn.now()));
      }
    }
  }

  /// A position was opened in it: that it trades need not be said.
  void tellIfHalted(Turn turn, Trade trade) {
    StockHalt halt = halts.getOrDefault(trade.id().symbol(), StockHalt.NONE);
    if (halt != StockHalt.NONE) {
      turn.tell(new StockHaltSeen(trade.id(), halt, turn.now()));
    }
  }
}
