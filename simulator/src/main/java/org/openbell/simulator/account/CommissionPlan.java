package org.openbell.simulator.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;

/// What the broker charges for US stocks: IBKR Pro, fixed pricing.
///
/// Half a cent per share, at least one dollar per order, never more than one percent of the value
/// (interactivebrokers.com, "Commissions: Stocks, Fixed"). The minimum counts once per order, so
/// each match is charged what the order owes so far minus what was charged before.
final class CommissionPlan {
  private static final BigDecimal PER_SHARE = new BigDecimal("0.005");
  private static final BigDecimal MINIMUM = BigDecimal.ONE;
  private static final BigDecimal MAXIMUM_FRACTION = new BigDecimal("0.01");

  private CommissionPlan() {}

  /// Commission of a whole order of `shares` worth `notional`, rounded up to a hundredth of a cent.
  static Usd owed(Shares shares, Usd notional) {
    var byShare = PER_SHARE.multiply(BigDecimal.valueOf(shares.count())).max(MINIMUM);
    var cap = notional.value().multiply(MAXIMUM_FRACTION);
    return Usd.rounded(byShare.min(cap), RoundingMode.UP);
  }
}
