package org.openbell.order.sizing;

import java.math.BigDecimal;

/// What Interactive Brokers Pro charges for US stocks, per order; see its page "commissions,
/// stocks". Fixed has the exchanges' fees in it, Tiered passes them on.
public enum CommissionPlan {
  FIXED("0.005", "1.00", "0"),
  // Taking liquidity costs up to 0.003 a share, clearing 0.0002.
  TIERED("0.0035", "0.35", "0.0032");

  private final BigDecimal perShare;
  private final BigDecimal least;
  private final BigDecimal passedOnPerShare;

  CommissionPlan(String perShare, String least, String passedOnPerShare) {
    this.perShare = new BigDecimal(perShare);
    this.least = new BigDecimal(least);
    this.passedOnPerShare = new BigDecimal(passedOnPerShare);
  }

  BigDecimal perShare() {
    return perShare;
  }

  BigDecimal least() {
    return least;
  }

  BigDecimal passedOnPerShare() {
    return passedOnPerShare;
  }
}
