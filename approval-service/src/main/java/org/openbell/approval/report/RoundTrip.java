package org.openbell.approval.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;

/// One trade from its first share to its last: what went in, what came out, and what it earned.
///
/// `grossPnl` is the sum of its exact [LotMatch]es, so it counts sold shares only; `netPnl` is
/// that less every commission the broker has named, those of shares still held included. `entry`
/// and `exit` are share-weighted averages rounded half to even. `reasons` are in the order of the
/// sales. `doubts` name whatever is missing or does not add up.
public record RoundTrip(
    TradeId trade,
    Optional<TradePlan> plan,
    Shares bought,
    Shares held,
    Optional<Price> entry,
    Optional<Price> exit,
    List<ExitReason> reasons,
    Usd grossPnl,
    Usd commissions,
    Usd netPnl,
    int commissionsMissing,
    Instant openedAt,
    Optional<Instant> closedAt,
    List<LotMatch> matches,
    List<String> doubts) {

  public SessionDate date() {
    return trade.date();
  }

  public String symbol() {
    return trade.symbol().ticker();
  }

  public boolean isClosed() {
    return held.isZero();
  }

  public boolean isWinner() {
    return isClosed() && netPnl.isPositive();
  }

  public boolean isLoser() {
    return isClosed() && netPnl.isNegative();
  }

  /// Every share went out at the target.
  public boolean hitTarget() {
    return isClosed() && !reasons.isEmpty() && reasons.stream().allMatch(ExitReason.TARGET::equals);
  }

  /// The net result in percent of what the shares cost, two decimals; empty while shares are held.
  public Optional<Percent> netReturn() {
    Usd cost = cost();
    return isClosed() && cost.isPositive()
        ? Optional.of(
            new Percent(
                netPnl
                    .value()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(cost.value(), 2, RoundingMode.HALF_EVEN)))
        : Optional.empty();
  }

  private Usd cost() {
    return matches.stream()
        .map(match -> match.entry().times(match.shares()))
        .reduce(Usd.ZERO, Usd::plus);
  }
}
