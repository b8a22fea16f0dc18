package org.openbell.approval.approval;

import java.time.Instant;
import org.openbell.model.event.TradePlan;
import org.openbell.model.trade.TradeId;

/// One question to the operator: this plan, yes or no, by `lapsesAt`.
///
/// `goodUntil` is how long order-service stands by the plan; an approved order is sent by then.
public record Ask(
    TradeId trade, TradePlan plan, Instant requestedAt, Instant lapsesAt, Instant goodUntil) {}
