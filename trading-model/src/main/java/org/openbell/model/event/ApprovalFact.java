package org.openbell.model.event;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.trade.TradeId;

/// What the operator was asked and answered; told by approval-service.
public sealed interface ApprovalFact extends Fact {
  TradeId trade();

  @Override
  default String key() {
    return trade().text();
  }

  @Override
  default Optional<TradeId> tradeId() {
    return Optional.of(trade());
  }

  /// The operator is asked; no answer by `lapsesAt` is a no.
  record ApprovalRequested(TradeId trade, TradePlan plan, Instant lapsesAt)
      implements ApprovalFact {}

  /// Yes, to exactly the plan shown; the order must be out by `goodUntil`.
  record TradeApproved(TradeId trade, String by, Instant goodUntil) implements ApprovalFact {}

  record TradeRefused(TradeId trade, String by, String words) implements ApprovalFact {}

  record ApprovalLapsed(TradeId trade) implements ApprovalFact {}
}
