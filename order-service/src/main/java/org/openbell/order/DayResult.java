package org.openbell.order;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Side;
import org.openbell.order.gate.GateView.PriceSeen;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// How the day went so far, as the gate sees it: never better than it is.
final class DayResult {
  private final Books books;
  private final Ledger ledger;
  private final LastPrices prices;

  DayResult(Books books, Ledger ledger, LastPrices prices) {
    this.books = books;
    this.ledger = ledger;
    this.prices = prices;
  }

  /// Closed and open, less commissions. A position without a price counts as stopped out.
  Usd of(SessionDate date) {
    return books.trades().of(date).stream()
        .map(trade -> of(trade, ledger.position(trade)))
        .reduce(Usd.ZERO, Usd::plus)
        .minus(books.fills().commissions(date));
  }

  private Usd of(Trade trade, Position position) {
    return position.grossPnl().plus(worth(trade, position));
  }

  /// What the shares that are left would bring.
  Usd worth(Trade trade, Position position) {
    return position.held().isZero() ? Usd.ZERO : mark(trade, position).times(position.held());
  }

  private Price mark(Trade trade, Position position) {
    return prices
        .of(trade.plan().instrument().symbol())
        .map(PriceSeen::price)
        .orElseGet(
            () ->
                position
                    .averageEntry()
                    .movedBy(
                        trade.plan().stop().negated(), TickTable.US_STOCKS, RoundingMode.DOWN));
  }

  /// How many of the latest closed trades ended at their stop, without another end between.
  int stopsInARow(SessionDate date) {
    return (int)
        books.trades().of(date).stream()
            .filter(trade -> trade.stage() == TradeStage.CLOSED)
            .map(this::end)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(End::at).reversed())
            .takeWhile(end -> end.reason() == ExitReason.STOP_LOSS)
            .count();
  }

  private record End(Instant at, ExitReason reason) {}

  private Optional<End> end(Trade trade) {
    return lastSale(books.fills().ofTrade(trade.id()))
        .map(sale -> new End(sale.executedAt(), PositionDesk.reasonOf(sale, trade)));
  }

  private static Optional<Fill> lastSale(List<Fill> fills) {
    return fills.stream()
        .filter(fill -> fill.side() == Side.SELL)
        .max(Comparator.comparing(Fill::executedAt));
  }
}
