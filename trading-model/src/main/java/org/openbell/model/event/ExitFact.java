package org.openbell.model.event;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.PriceCause;
import org.openbell.model.trade.TradeId;

/// How positions are meant to end, and what was seen on the way; told by exit-service.
public sealed interface ExitFact extends Fact {
  TradeId trade();

  @Override
  default String key() {
    return trade().text();
  }

  @Override
  default Optional<TradeId> tradeId() {
    return Optional.of(trade());
  }

  /// Stop, target and time exit for the shares held, from our own average fill.
  record ExitPlanned(
      TradeId trade, Shares shares, Price averageEntry, Price stop, Price target, Instant timeExit)
      implements ExitFact {}

  /// The market traded at or below the stop; the broker's stop should be filling.
  record StopTriggered(TradeId trade, Price stop, Price seen) implements ExitFact {}

  /// The market traded at or above the target; the broker's limit should be filling.
  record TargetReached(TradeId trade, Price target, Price seen) implements ExitFact {}

  /// The exits were asked for as often as they may be, and nobody confirmed them: a person must
  /// look.
  record ProtectionMissing(TradeId trade, Shares shares, String words) implements ExitFact {}

  /// The market stayed at or below the stop and the broker's stop did not sell: the position is
  /// closed by our own order, for the `attempt`th time.
  record StopOverdue(TradeId trade, Price stop, Price seen, int attempt) implements ExitFact {}

  /// Closing it was asked for as often as it may be, and shares are left: a person must look.
  record CloseFailed(TradeId trade, Shares left, String words) implements ExitFact {}

  /// The stock may not trade: its exits rest at the broker and cannot fill.
  record HaltedUnprotected(TradeId trade, StockHalt halt, Shares shares) implements ExitFact {}

  /// The stock may trade again, and its exits can fill.
  record TradesAgain(TradeId trade, Shares shares) implements ExitFact {}

  /// One sale: why, at which price it was asked for, what it brought, and what made the
  /// difference. `asked` is empty when nobody named a price, `paid` when nobody told it;
  /// `shortfall` is what it brought less than asked, negative when it brought more.
  record ExitRecorded(
      TradeId trade,
      String executionId,
      ExitReason reason,
      Shares shares,
      Optional<Price> asked,
      Optional<Price> paid,
      Usd shortfall,
      PriceCause cause)
      implements ExitFact {}

  /// The position could not be made flat in time; a person must look.
  record FlattenFailed(TradeId trade, Shares left, String words) implements ExitFact {}

  /// Sold by our books, and the broker's own books have not confirmed it in time: a person must
  /// look.
  record FlatUnverified(TradeId trade, String words) implements ExitFact {}

  /// The session is over and shares are left: from here on only the operator sells them.
  record PositionCarried(TradeId trade, Shares left, String words) implements ExitFact {}

  /// What was carried over a night is gone from the account, by nobody of us.
  record CarriedGone(TradeId trade, Shares left) implements ExitFact {}
}
