package org.openbell.simulator.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;

/// What the account has in one symbol; negative shares are a short position.
///
/// The average cost includes commissions, as the broker's does, so it is not the fill price.
public record Holding(Symbol symbol, long shares, Price averageCost) {
  /// The holding after a trade, and what the trade realized if it closed anything.
  record AfterTrade(Holding holding, Optional<Usd> realizedPnl) {}

  static Holding none(Symbol symbol) {
    return new Holding(symbol, 0, Price.ZERO);
  }

  AfterTrade traded(Side side, long count, Price price, Usd commission) {
    var delta = side == Side.BUY ? count : -count;
    var closes = Long.signum(shares) == -Long.signum(delta);
    var closed = closes ? Math.min(Math.abs(shares), count) : 0;
    var left = shares + delta;
    if (closed == 0) {
      return new AfterTrade(
          new Holding(symbol, left, costAfterAdding(delta, price, commission)), Optional.empty());
    }
    var perShare = price.value().subtract(averageCost.value());
    var gross = perShare.multiply(BigDecimal.valueOf(shares > 0 ? closed : -closed));
    var cost = left == 0 ? Price.ZERO : count > closed ? price : averageCost;
    return new AfterTrade(
        new Holding(symbol, left, cost), Optional.of(new Usd(gross).minus(commission)));
  }

  private Price costAfterAdding(long delta, Price price, Usd commission) {
    var count = Math.abs(delta);
    var fees = delta < 0 ? commission.negated() : commission;
    var before = averageCost.value().multiply(BigDecimal.valueOf(Math.abs(shares)));
    var added = price.value().multiply(BigDecimal.valueOf(count));
    var total = before.add(added).add(fees.value());
    var perShare =
        total.divide(BigDecimal.valueOf(Math.abs(shares) + count), 4, RoundingMode.HALF_EVEN);
    return new Price(perShare);
  }
}
