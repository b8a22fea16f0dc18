package org.openbell.approval.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;

/// The day in figures. Winners and losers are closed trades by their net result; a trade that
/// earned exactly nothing is neither. The win rate is of all closed trades.
public record Totals(
    int trades,
    int open,
    int winners,
    int losers,
    Optional<Percent> winRate,
    Optional<Extreme> best,
    Optional<Extreme> worst,
    Usd grossPnl,
    Usd commissions,
    Usd netPnl) {
  /// The trade that earned most or least, net.
  public record Extreme(Symbol symbol, Usd netPnl) {}

  static Totals of(List<TradeReview> trades) {
    List<TradeReview> closed = trades.stream().filter(TradeReview::isClosed).toList();
    int winners = (int) closed.stream().filter(trade -> trade.netPnl().isPositive()).count();
    int losers = (int) closed.stream().filter(trade -> trade.netPnl().isNegative()).count();
    Comparator<TradeReview> byNet = Comparator.comparing(TradeReview::netPnl);
    return new Totals(
        trades.size(),
        trades.size() - closed.size(),
        winners,
        losers,
        closed.isEmpty() ? Optional.empty() : Optional.of(rate(winners, closed.size())),
        closed.stream().max(byNet).map(Totals::extreme),
        closed.stream().min(byNet).map(Totals::extreme),
        sum(trades, TradeReview::grossPnl),
        sum(trades, TradeReview::commissions),
        sum(trades, TradeReview::netPnl));
  }

  private static Percent rate(int part, int whole) {
    return new Percent(
        BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN));
  }

  private static Extreme extreme(TradeReview trade) {
    return new Extreme(trade.symbol(), trade.netPnl());
  }

  private static Usd sum(List<TradeReview> trades, Function<TradeReview, Usd> figure) {
    return trades.stream().map(figure).reduce(Usd.ZERO, Usd::plus);
  }
}
