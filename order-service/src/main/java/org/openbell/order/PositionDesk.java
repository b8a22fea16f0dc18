package org.openbell.order;

import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// What an execution, or its correction, makes of a trade: opened, reduced, closed, open again.
final class PositionDesk {
  private final Books books;
  private final ExitsDesk exits;
  private final Alarm alarm;

  PositionDesk(Books books, ExitsDesk exits, Alarm alarm) {
    this.books = books;
    this.exits = exits;
    this.alarm = alarm;
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
      books.trades().put(trade.at(TradeStage.ENTERING));
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
              trade.id(), trade.plan(), is.held(), is.averageEntry(), fill.executedAt()));
    } else if (is.held().compareTo(was.held()) < 0) {
      turn.tell(new PositionReduced(trade.id(), is.held(), reasonOf(fill.order().leg(), trade)));
      exits.followReduction(turn, trade, fill.order());
    }
  }

  /// Told again when a correction changes the result.
  private void close(Turn turn, Trade trade, Fill fill, Position was, Position is) {
    if (trade.stage() == TradeStage.CLOSED && was.equals(is)) {
      return;
    }
    books.trades().put(trade.at(TradeStage.CLOSED));
    turn.tell(
        new PositionClosed(
            trade.id(),
            trade.plan().kind(),
            reasonOf(fill.order().leg(), trade),
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

  private static ExitReason reasonOf(Leg leg, Trade trade) {
    return switch (leg) {
      case STOP -> ExitReason.STOP_LOSS;
      case TARGET -> ExitReason.TARGET;
      case TIME_EXIT -> ExitReason.LIQUIDATION;
      case CLOSE, ENTRY -> trade.closing().orElse(ExitReason.MANUAL);
    };
  }
}
