package org.openbell.exit.exit;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// What can happen to a position on its way out.
public sealed interface ExitInput {
  /// The trade's plan has come, with what was held when it was written.
  record Opened(TradePlan plan, Shares shares, Price average) implements ExitInput {}

  /// One execution, and what the trade holds after it.
  record Filled(Side side, Shares held, Price average) implements ExitInput {}

  /// Some shares were sold, `held` are left.
  record Reduced(Shares held) implements ExitInput {}

  /// These exits work at the broker.
  record Confirmed(Shares shares, Price stop, Price target) implements ExitInput {}

  /// order-service says that nothing is left.
  record Ended() implements ExitInput {}

  /// The stock traded; zero means that it has not traded yet.
  record PriceSeen(Price last, Instant at) implements ExitInput {}

  /// Fifteen minutes before the close, by the scheduler's word or by our own clock.
  record FlattenCame() implements ExitInput {}

  /// Eight minutes before the close.
  record AlarmCame() implements ExitInput {}

  /// What was waited for did not come in its time.
  record Overdue() implements ExitInput {}

  /// What a fact of order-service means for the exit of its trade, if it means anything.
  static Optional<ExitInput> of(OrderFact.OfTrade fact) {
    return switch (fact) {
      case OrderFact.PositionOpened opened ->
          Optional.of(new Opened(opened.plan(), opened.shares(), opened.averageEntry()));
      case OrderFact.FillRecorded fill ->
          Optional.of(new Filled(fill.side(), fill.held(), fill.averageEntry()));
      case OrderFact.PositionReduced reduced -> Optional.of(new Reduced(reduced.held()));
      case OrderFact.ProtectionConfirmed working ->
          Optional.of(new Confirmed(working.shares(), working.stop(), working.target()));
      case OrderFact.PositionClosed _ -> Optional.of(new Ended());
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
          OrderFact.SoldByHand _,
          OrderFact.FlatConfirmed _,
          OrderFact.StockHaltSeen _,
          OrderFact.CommissionCharged _ ->
          Optional.empty();
    };
  }
}
