package org.openbell.approval.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.TradeId;

/// What a set of round trips came to, net of the broker's commissions and fees.
///
/// Winners and losers are closed trades by their net result; one that came to exactly nothing is
/// neither. `winRate`, `expectancy` (net per trade) and the averages are over closed trades only;
/// `profitFactor` is what the winners made over what the losers lost. `breakEvenRate` is the share
/// of winners at which trades with these averages would come to nothing. `totals` of money count
/// open trades with what was sold of them. `commissionsMissing` executions have no charge yet.
public record PnlFigures(
    int trades,
    int open,
    int winners,
    int losers,
    Optional<Percent> winRate,
    Usd grossPnl,
    Usd costs,
    Usd netPnl,
    Optional<Result> best,
    Optional<Result> worst,
    Optional<Usd> averageWin,
    Optional<Usd> averageLoss,
    Optional<Usd> expectancy,
    Optional<BigDecimal> profitFactor,
    Optional<Percent> breakEvenRate,
    Optional<Usd> averageCost,
    int commissionsMissing) {

  /// One trade's net result, in money and in percent of what its shares cost.
  public record Result(TradeId trade, Usd netPnl, Optional<Percent> netReturn) {
    static Result of(RoundTrip trip) {
      return new Result(trip.trade(), trip.netPnl(), trip.netReturn());
    }
  }

  static PnlFigures of(List<RoundTrip> trips) {
    List<RoundTrip> closed = trips.stream().filter(RoundTrip::isClosed).toList();
    List<RoundTrip> won = closed.stream().filter(RoundTrip::isWinner).toList();
    List<RoundTrip> lost = closed.stream().filter(RoundTrip::isLoser).toList();
    Usd made = sum(won.stream(), RoundTrip::netPnl);
    Usd gone = sum(lost.stream(), RoundTrip::netPnl).negated();
    Optional<Usd> averageWin = Ratio.each(made, won.size());
    Optional<Usd> averageLoss = Ratio.each(gone, lost.size());
    Usd costs = sum(trips.stream(), RoundTrip::commissions);
    Comparator<RoundTrip> byNet =
        Comparator.comparing(RoundTrip::netPnl).thenComparing(RoundTrip::trade);
    return new PnlFigures(
        trips.size(),
        trips.size() - closed.size(),
        won.size(),
        lost.size(),
        Ratio.percent(won.size(), closed.size()),
        sum(trips.stream(), RoundTrip::grossPnl),
        costs,
        sum(trips.stream(), RoundTrip::netPnl),
        closed.stream().max(byNet).map(Result::of),
        closed.stream().min(byNet).map(Result::of),
        averageWin,
        averageLoss.map(Usd::negated),
        Ratio.each(sum(closed.stream(), RoundTrip::netPnl), closed.size()),
        Ratio.times(made, gone),
        averageWin.flatMap(win -> averageLoss.flatMap(loss -> Ratio.percent(loss, win.plus(loss)))),
        Ratio.each(costs, trips.size()),
        trips.stream().mapToInt(RoundTrip::commissionsMissing).sum());
  }

  private static Usd sum(Stream<RoundTrip> trips, Function<RoundTrip, Usd> figure) {
    return trips.map(figure).reduce(Usd.ZERO, Usd::plus);
  }
}
