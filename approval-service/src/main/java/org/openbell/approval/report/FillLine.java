package org.openbell.approval.report;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// One execution of the day; the commission is missing until the broker has named it.
public record FillLine(
    TradeId trade,
    String executionId,
    OrderRef orderRef,
    Symbol symbol,
    Side side,
    Shares shares,
    Price price,
    Optional<Usd> commission,
    Instant executedAt,
    String venue) {}
