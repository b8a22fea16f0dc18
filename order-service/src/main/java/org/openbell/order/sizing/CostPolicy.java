package org.openbell.order.sizing;

import java.math.BigDecimal;

/// What a trade costs besides its shares, and how much more than that its target must bring.
///
/// @param secPerMillion US dollars for each million sold; the SEC changes it once or twice a year
/// @param tafPerShare US dollars for each share sold, of FINRA
/// @param worth how many times its costs a target must bring before they are paid
public record CostPolicy(
    CommissionPlan plan, BigDecimal secPerMillion, BigDecimal tafPerShare, BigDecimal worth) {
  private static final BigDecimal MOST_PER_MILLION = new BigDecimal("200");
  private static final BigDecimal MOST_PER_SHARE = new BigDecimal("0.01");
  private static final BigDecimal MOST_WORTH = new BigDecimal("20");

  public CostPolicy {
    within("costs.sec-per-million", secPerMillion, BigDecimal.ZERO, MOST_PER_MILLION);
    within("costs.taf-per-share", tafPerShare, BigDecimal.ZERO, MOST_PER_SHARE);
    within("costs.worth", worth, BigDecimal.ONE, MOST_WORTH);
  }

  /// Fixed, the dearer plan for small orders; fees as of 2026-04-04.
  public static CostPolicy standard() {
    return new CostPolicy(
        CommissionPlan.FIXED,
        new BigDecimal("20.60"),
        new BigDecimal("0.000195"),
        new BigDecimal("2"));
  }

  private static void within(String setting, BigDecimal value, BigDecimal least, BigDecimal most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "openbell.order." + setting + ": " + value + " is outside " + least + " to " + most);
    }
  }
}
