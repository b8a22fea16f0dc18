package org.openbell.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openbell.model.event.OrderFact.FlatConfirmed;
import org.openbell.model.trade.TradeId;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Asks of a closed trade whether the broker, too, holds nothing of it any more, and says so once.
final class FlatDesk {
  private final Books books;
  private final Ledger ledger;
  private final Set<TradeId> told = new HashSet<>();

  FlatDesk(Books books, Ledger ledger) {
    this.books = books;
    this.ledger = ledger;
  }

  void confirm(Turn turn, Trade trade, BrokerBooks theirs) {
    if (trade.stage() != TradeStage.CLOSED) {
      told.remove(trade.id());
      return;
    }
    if (!told.contains(trade.id()) && ledger.isKnown(trade) && isFlatThere(trade, theirs)) {
      told.add(trade.id());
      turn.ifLost(() -> told.remove(trade.id()));
      turn.tell(new FlatConfirmed(trade.id(), theirs.askedAt()));
    }
  }

  /// By this look alone, which must know every sale of ours, and by the exits that still work.
  private boolean isFlatThere(Trade trade, BrokerBooks theirs) {
    long held =
        theirs.holdings().stream()
            .filter(holding -> holding.symbol().equals(trade.id().symbol()))
            .mapToLong(BrokerBooks.Holding::shares)
            .sum();
    List<Fill> executions =
        theirs.fills().stream().filter(fill -> fill.order().trade().equals(trade.id())).toList();
    boolean sawEverySale = Position.of(executions).sold().equals(Position.of(ours(trade)).sold());
    boolean exitWorks =
        theirs.openOrders().stream()
            .anyMatch(
                order -> order.ref().trade().equals(trade.id()) && order.ref().leg().isExit());
    return sawEverySale && !exitWorks && held <= Math.max(0, ledger.ownership(trade).foreign());
  }

  private List<Fill> ours(Trade trade) {
    return books.fills().ofTrade(trade.id());
  }
}
