package org.openbell.order.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;

/// What buying and selling cost, rounded against us; the broker's own report is the truth later.
public final class Costs {
  private static final BigDecimal MOST_OF_VALUE = new BigDecimal("0.01");
  private static final BigDecimal MILLION = new BigDecimal("1000000");
  // FINRA caps its fee per trade; the audit trail's fee is a fraction of this per share.
  private static final BigDecimal MOST_TAF = new BigDecimal("9.79");
  private static final BigDecimal AUDIT_TRAIL_PER_SHARE = new BigDecimal("0.0001");
  private static final int MOST_STEPS = 100;

  private final CostPolicy policy;

  public Costs(CostPolicy policy) {
    this.policy = policy;
  }

  public Usd ofBuying(Shares shares, Price price) {
    return up(commission(shares, price).add(perShare(shares)));
  }

  /// Selling also pays the SEC and FINRA.
  public Usd ofSelling(Shares shares, Price price) {
    BigDecimal sec = value(shares, price).multiply(policy.secPerMillion()).divide(MILLION);
    BigDecimal taf = policy.tafPerShare().multiply(count(shares)).min(MOST_TAF);
    return up(commission(shares, price).add(perShare(shares)).add(sec).add(taf));
  }

  /// What is left of buying at one price and selling at another.
  public Usd net(Shares shares, Price bought, Price sold) {
    return sold.times(shares).minus(bought.times(shares)).minus(ofBoth(shares, bought, sold));
  }

  public Usd ofBoth(Shares shares, Price bought, Price sold) {
    return ofBuying(shares, bought).plus(ofSelling(shares, sold));
  }

  /// The lowest legal price at which selling loses nothing, all costs paid.
  public Price breakEven(Shares shares, Price bought) {
    Price at = bought;
    for (int step = 0; step < MOST_STEPS; step++) {
      Usd missing = net(shares, bought, at).negated();
      if (!missing.isPositive()) {
        return at;
      }
      BigDecimal more = missing.value().divide(count(shares), 4, RoundingMode.UP);
      at = TickTable.US_STOCKS.onTick(at.value().add(more), RoundingMode.UP);
    }
    throw new IllegalArgumentException(
        "costs of " + shares + " shares grow as fast as their price");
  }

  /// Is this target worth its costs, by the policy's measure?
  boolean areWorth(Shares shares, Price bought, Price target) {
    Usd gain = target.times(shares).minus(bought.times(shares));
    BigDecimal needed = ofBoth(shares, bought, target).value().multiply(policy.worth());
    return net(shares, bought, target).isPositive() && gain.value().compareTo(needed) >= 0;
  }

  /// Never more than one hundredth of the value, even where that is below the minimum.
  private BigDecimal commission(Shares shares, Price price) {
    CommissionPlan plan = policy.plan();
    BigDecimal byShare = plan.perShare().multiply(count(shares)).max(plan.least());
    return byShare.min(value(shares, price).multiply(MOST_OF_VALUE));
  }

  private BigDecimal perShare(Shares shares) {
    return policy.plan().passedOnPerShare().add(AUDIT_TRAIL_PER_SHARE).multiply(count(shares));
  }

  private static BigDecimal value(Shares shares, Price price) {
    return price.times(shares).value();
  }

  private static BigDecimal count(Shares shares) {
    return BigDecimal.valueOf(shares.count());
  }

  private static Usd up(BigDecimal amount) {
    return Usd.rounded(amount, RoundingMode.UP);
  }
}
