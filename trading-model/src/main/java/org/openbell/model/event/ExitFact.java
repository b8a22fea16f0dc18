package org.openbell.model.event;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
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

  /// The position could not be made flat in time; a person must look.
  record FlattenFailed(TradeId trade, Shares left, String words) implements ExitFact {}
}
