package org.openbell.approval.report;

import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.PriceCause;
import org.openbell.model.trade.TradeId;

/// One sale of the day: why, what was asked for, what it brought, and what made the difference.
///
/// `shortfall` is what it brought less than asked in all, negative when it brought more.
public record ExitLine(
    TradeId trade,
    Symbol symbol,
    ExitReason reason,
    Shares shares,
    Optional<Price> asked,
    Optional<Price> paid,
    Usd shortfall,
    PriceCause cause) {}
