package org.openbell.order;

import java.util.Comparator;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// What an execution, or its correction, makes of a trade: opened, reduced, closed, open again.
final class PositionDesk {
  private final Books books;
  private final ExitsDesk exits;
  private final Alarm alarm;
  private final StockFacts stocks;

  PositionDesk(Books books, ExitsDesk exits, Alarm alarm, StockFacts stocks) {
    this.books = books;
    this.exits = exits;
    this.alarm = alarm;
    this.stocks = stocks;
  }

  void changed(Turn turn, Trade trade, Fill fill, Position was, Position is) {
    if (is.isOversold()) {
      alarm.reduce(
          turn,
          trade.id().text(),
          "sold " + is.sold() + " of " + is.bought() + " shares: act by hand");
    }
    if (is.held().isPositive()) {
      open(turn, trade, fill, was, is);
    } else if (is.bought().isPositive() || was.bought().isPositive()) {
      close(turn, trade, fill, was, is);
    }
  }

  private void open(Turn turn, Trade trade, Fill fill, Position was, Position is) {
    if (trade.stage() != TradeStage.ENTERING) {
      Trade reopened = trade.at(TradeStage.ENTERING);
      // Bought anew at another average: the exits asked for before are at the wrong prices.
      books.trades().put(fill.side() == Side.BUY ? reopened.unasked() : reopened);
    }
    if (trade.stage() == TradeStage.CLOSED) {
      turn.tell(
          new DiscrepancyFound(
              trade.id().text(),
              "was closed, and the broker's newest word leaves "
                  + is.held()
                  + " shares: protected again while the market is open, else act by hand"));
    }
    if (was.bought().isZero()) {
      turn.tell(
          new PositionOpened(
              trade.id(),
              trade.plan(),
              is.held(),
              is.averageEntry(),
              fill.executedAt(),
              stocks.ticksOf(trade.id().symbol())));
      stocks.tellIfHalted(turn, trade);
    } else if (is.held().compareTo(was.held()) < 0) {
      turn.tell(new PositionReduced(trade.id(), is.held(), reasonOf(fill, trade)));
      if (fill.side() == Side.SELL && fill.key().revision() == 1) {
        exits.followReduction(turn, trade, fill.order());
      }
    }
  }

  /// Told again when a correction changes the result.
  private void close(Turn turn, Trade trade, Fill fill, Position was, Position is) {
    if (trade.stage() == TradeStage.CLOSED && was.equals(is)) {
      return;
    }
    books.trades().put(trade.at(TradeStage.CLOSED));
    exits.windUp(turn, trade);
    turn.tell(
        new PositionClosed(
            trade.id(),
            trade.plan().kind(),
            reasonOfAll(fill, trade),
            is.sold(),
            is.averageEntry(),
            is.averageExit(),
            is.grossPnl(),
            fill.executedAt()));
    if (is.bought().isZero()) {
      turn.tell(
          new DiscrepancyFound(
              trade.id().text(), "its purchase was busted by the exchange: nothing is held"));
    }
  }

  /// A day with a stop in it is not one that reached its targets: a trade counts as sold at target
  /// when all that we sold of it was.
  private ExitReason reasonOfAll(Fill last, Trade trade) {
    return Position.latest(books.fills().ofTrade(trade.id())).stream()
        .filter(fill -> fill.side() == Side.SELL && fill.shares().isPositive())
        .filter(fill -> fill.order().leg() != Leg.TARGET)
        .max(Comparator.comparing(Fill::executedAt).thenComparing(Fill::executionId))
        .map(fill -> reasonOf(fill, trade))
        .orElseGet(() -> reasonOf(last, trade));
  }

  /// Why these shares were sold.
  static ExitReason reasonOf(Fill sale, Trade trade) {
    return switch (sale.order().leg()) {
      case STOP -> ExitReason.STOP_LOSS;
      case TARGET -> ExitReason.TARGET;
      case TIME_EXIT -> ExitReason.LIQUIDATION;
      case CLOSE, ENTRY -> trade.closing().orElse(ExitReason.MANUAL);
    };
  }
}
