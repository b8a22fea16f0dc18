package org.openbell.model.event;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;

/// What order-service may be asked to do.
public sealed interface OrderCommand extends Command {
  /// A command about one trade.
  sealed interface OfTrade extends OrderCommand {
    TradeId trade();

    @Override
    default String key() {
      return trade().text();
    }

    @Override
    default Optional<TradeId> tradeId() {
      return Optional.of(trade());
    }
  }

  /// A command to the whole house.
  sealed interface OfHouse extends OrderCommand {
    @Override
    default String key() {
      return "house";
    }
  }

  /// Keep these exits working at the broker for this many shares, no more and no fewer.
  record ProtectPosition(TradeId trade, Shares shares, Price stop, Price target, Instant timeExit)
      implements OfTrade {}

  /// Take the exits back, then sell what is left.
  record ClosePosition(TradeId trade, ExitReason reason) implements OfTrade {}

  record CancelOrder(TradeId trade, OrderRef order, String words) implements OfTrade {}

  record FlattenAll(ExitReason reason, String by) implements OfHouse {}

  /// No new entries until somebody resumes; exits go on.
  record HaltTrading(String by, String words) implements OfHouse {}

  record ResumeTrading(String by, String words) implements OfHouse {}
}
