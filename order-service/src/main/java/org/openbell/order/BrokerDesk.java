package org.openbell.order;

import java.util.List;
import java.util.Optional;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.lifecycle.Decision;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderDecider;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// What the broker says about orders and executions: recorded first, judged afterwards.
final class BrokerDesk {
  private final Books books;
  private final ExitsDesk exits;
  private final Withdrawals withdrawals;

  BrokerDesk(Books books, ExitsDesk exits, Withdrawals withdrawals) {
    this.books = books;
    this.exits = exits;
    this.withdrawals = withdrawals;
  }

  void happened(Turn turn, Order order, OrderInput input) {
    Decision decision = OrderDecider.decide(order, input, turn.now());
    books.orders().put(decision.order());
    turn.tellAll(decision.facts());
    withdrawals.dropIfNeverEntered(decision.order());
    exits.settle(turn, order.ref().trade());
  }

  /// The broker works this order for that many shares.
  void live(Turn turn, OrderRef ref, long permanentId, Shares shares) {
    Optional<Order> order = books.orders().find(ref);
    if (order.isEmpty()) {
      turn.tell(new DiscrepancyFound(ref.toString(), "works at the broker, unknown to us"));
      return;
    }
    books.orders().put(order.get().confirmedFor(shares));
    happened(turn, order.get().confirmedFor(shares), new OrderInput.Accepted(permanentId));
  }

  /// Seen in the broker's books, where the shares may differ from what we want.
  void seen(Turn turn, Order order, Shares shares) {
    Order seen = order.seen().confirmedFor(shares);
    boolean lostChange =
        !shares.equals(order.shares()) && order.errand() == Errand.NONE && !order.cancelAsked();
    books
        .orders()
        .put(lostChange ? seen.changedTo(order.kind(), order.shares(), turn.now()) : seen);
    if (order.cancelAsked() && order.errand() == Errand.NONE) {
      books.orders().put(seen.toBeCanceled(turn.now()));
    }
    exits.settle(turn, order.ref().trade());
  }

  void executed(Turn turn, Fill fill) {
    if (!books.fills().record(fill)) {
      return;
    }
    Optional<Order> order = books.orders().find(fill.order());
    List<Fill> fills = books.fills().ofTrade(fill.order().trade());
    Position position = Position.of(fills);
    turn.tell(
        new FillRecorded(
            fill.order(),
            fill.executionId(),
            fill.side(),
            fill.shares(),
            fill.price(),
            fill.executedAt(),
            fill.venue(),
            position.held(),
            position.averageEntry()));
    if (order.isEmpty()) {
      turn.tell(
          new DiscrepancyFound(
              fill.order().toString(), "an execution of an order that our books do not have"));
    } else {
      Shares filled = Position.filledOf(fill.order(), fills);
      Decision decision =
          OrderDecider.decide(order.get(), new OrderInput.Executed(filled), turn.now());
      books.orders().put(decision.order());
      turn.tellAll(decision.facts());
    }
    books.trades().find(fill.order().trade()).ifPresent(t -> tellPosition(turn, t, fill, fills));
    exits.settle(turn, fill.order().trade());
  }

  void charged(Turn turn, String executionId, Usd commission) {
    Optional<Fill> fill = books.fills().find(executionId);
    if (fill.isPresent() && books.fills().charge(executionId, commission)) {
      turn.tell(new CommissionCharged(fill.get().order().trade(), executionId, commission));
    }
  }

  private void tellPosition(Turn turn, Trade trade, Fill fill, List<Fill> fills) {
    Position position = Position.of(fills);
    if (position.isOversold()) {
      turn.tell(
          new DiscrepancyFound(
              trade.id().text(),
              "sold " + position.sold() + " of " + position.bought() + " shares: act by hand"));
    }
    if (fill.order().leg() == Leg.ENTRY) {
      // A correction of the first fill opens nothing a second time.
      boolean first = fills.size() == 1;
      if (first) {
        turn.tell(
            new PositionOpened(
                trade.id(),
                trade.plan(),
                position.held(),
                position.averageEntry(),
                fill.executedAt()));
      }
      if (trade.stage() != TradeStage.ENTERING) {
        books.trades().put(trade.at(TradeStage.ENTERING));
      }
      return;
    }
    ExitReason reason = reasonOf(fill.order().leg(), trade);
    if (position.held().isPositive()) {
      turn.tell(new PositionReduced(trade.id(), position.held(), reason));
      exits.followReduction(turn, trade, fill.order());
      return;
    }
    books.trades().put(trade.at(TradeStage.CLOSED));
    turn.tell(
        new PositionClosed(
            trade.id(),
            trade.plan().kind(),
            reason,
            position.sold(),
            position.averageEntry(),
            position.averageExit(),
            position.grossPnl(),
            fill.executedAt()));
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
