package org.openbell.approval.report;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// One trade of the day: what was bought and sold, why it ended and what it earned.
///
/// All figures are sums over recorded fills. `entry` and `exit` are share-weighted averages,
/// rounded half to even; `shares` were bought, `held` are left. `grossPnl` counts sold shares only.
/// `entrySlippage` is the entry against the plan's reference, positive when paid more.
public record TradeReview(
    TradeId trade,
    Symbol symbol,
    Optional<TradeKind> kind,
    Optional<Confidence> confidence,
    Shares shares,
    Shares held,
    Price entry,
    Optional<Price> exit,
    Optional<ExitReason> reason,
    Usd grossPnl,
    Usd commissions,
    Usd netPnl,
    Instant openedAt,
    Optional<Instant> closedAt,
    Optional<Percent> entrySlippage,
    Optional<Long> minutesHeld) {
  public boolean isClosed() {
    return held.isZero();
  }
}
