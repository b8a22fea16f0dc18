package org.openbell.exit.exit;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;

/// What can happen to a position on its way out.
public sealed interface ExitInput {
  /// The trade's plan has come, with what was held when it was written.
  record Opened(TradePlan plan, Shares shares, Price average, Optional<TickTable> ticks)
      implements ExitInput {}

  /// One execution of our own, and what the trade holds after it.
  record Filled(Execution execution, Shares held, Price average) implements ExitInput {
    Side side() {
      return execution.side();
    }
  }

  /// What was executed, by which of our orders, why if it was a sale, and the price that the order
  /// named at the broker.
  record Execution(
      String id,
      Leg leg,
      Side side,
      Shares shares,
      Price price,
      Instant at,
      Optional<ExitReason> reason,
      Optional<Price> asked) {}

  /// A person sold shares of ours beside us; `held` are left.
  record HandSold(Shares shares, Optional<Price> price, Shares held, Instant at)
      implements ExitInput {}

  /// Some shares were sold, `held` are left.
  record Reduced(Shares held) implements ExitInput {}

  /// These exits work at the broker.
  record Confirmed(Shares shares, Price stop, Price target) implements ExitInput {}

  /// order-service says that nothing is left.
  record Ended() implements ExitInput {}

  /// The broker's own books say that nothing is left.
  record Verified() implements ExitInput {}

  /// Whether the stock may trade.
  record HaltSeen(StockHalt halt) implements ExitInput {}

  /// The stock traded; zero means that it has not traded yet.
  record PriceSeen(Price last, Instant at) implements ExitInput {}

  /// Fifteen minutes before the close, by the scheduler's word or by our own clock.
  record FlattenCame() implements ExitInput {}

  /// Eight minutes before the close.
  record AlarmCame() implements ExitInput {}

  /// The session's orders are over; what is left stays.
  record SessionEnded() implements ExitInput {}

  /// Another day's account was read, with so many shares of the symbol in it.
  record MorningCame(Shares inAccount) implements ExitInput {}

  /// What was waited for did not come in its time.
  record Overdue() implements ExitInput {}

  /// What a fact of order-service means for the exit of its trade, if it means anything.
  static Optional<ExitInput> of(OrderFact.OfTrade fact) {
    return switch (fact) {
      case OrderFact.PositionOpened opened ->
          Optional.of(
              new Opened(opened.plan(), opened.shares(), opened.averageEntry(), opened.ticks()));
      case OrderFact.FillRecorded fill ->
          Optional.of(new Filled(executionOf(fill), fill.held(), fill.averageEntry()));
      case OrderFact.SoldByHand sold ->
          Optional.of(new HandSold(sold.shares(), sold.price(), sold.held(), sold.soldAt()));
      case OrderFact.PositionReduced reduced -> Optional.of(new Reduced(reduced.held()));
      case OrderFact.ProtectionConfirmed working ->
          Optional.of(new Confirmed(working.shares(), working.stop(), working.target()));
      case OrderFact.PositionClosed _ -> Optional.of(new Ended());
      case OrderFact.FlatConfirmed _ -> Optional.of(new Verified());
      case OrderFact.StockHaltSeen seen -> Optional.of(new HaltSeen(seen.halt()));
      case OrderFact.TradeProposed _,
          OrderFact.TradeDeclined _,
          OrderFact.OrderDenied _,
          OrderFact.OrderSent _,
          OrderFact.OrderAccepted _,
          OrderFact.OrderRejected _,
          OrderFact.OrderPreviewed _,
          OrderFact.OrderUnconfirmed _,
          OrderFact.OrderWaits _,
          OrderFact.OrderCanceled _,
          OrderFact.CommissionCharged _ ->
          Optional.empty();
    };
  }

  private static Execution executionOf(OrderFact.FillRecorded fill) {
    return new Execution(
        fill.executionId(),
        fill.order().leg(),
        fill.side(),
        fill.shares(),
        fill.price(),
        fill.executedAt(),
        fill.reason(),
        fill.asked());
  }
}
