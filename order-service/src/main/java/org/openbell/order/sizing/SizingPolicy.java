package org.openbell.order.sizing;

import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;

/// The trader's rules for size and targets.
///
/// `notionalPerTrade` is spent on each trade, `minimumNotional` is the least that is worth the
/// commission, `cushion` is kept in cash for an auction that prints above the reference, and
/// `priceCap` is how far above the last price an approved trade may pay. A target that does not
/// pay for its `costs` several times over is not traded.
public record SizingPolicy(
    Usd notionalPerTrade,
    Usd minimumNotional,
    Percent cushion,
    Percent priceCap,
    Percent stop,
    Percent highTarget,
    Percent mediumTarget,
    Confidence highAbove,
    Confidence mediumFrom,
    CostPolicy costs) {
  private static final Usd MOST_PER_TRADE = Usd.parse("25000");
  private static final Percent LARGEST_CUSHION = Percent.parse("50");
  private static final Percent LARGEST_CAP = Percent.parse("3");
  private static final Percent LARGEST_STOP = Percent.parse("5");
  private static final Percent LARGEST_TARGET = Percent.parse("20");

  public SizingPolicy {
    if (!notionalPerTrade.isPositive() || minimumNotional.isNegative()) {
      throw new IllegalArgumentException(
          "openbell.order.sizing.notional-per-trade "
              + notionalPerTrade
              + " and minimum-notional "
              + minimumNotional
              + " must be above zero");
    }
    if (notionalPerTrade.isLessThan(minimumNotional)) {
      throw new IllegalArgumentException(
          "openbell.order.sizing.notional-per-trade: "
              + notionalPerTrade
              + " is below the minimum-notional of "
              + minimumNotional);
    }
    if (MOST_PER_TRADE.isLessThan(notionalPerTrade)) {
      throw new IllegalArgumentException(
          "openbell.order.sizing.notional-per-trade: "
              + notionalPerTrade
              + " is above "
              + MOST_PER_TRADE);
    }
    if (!highAbove.isAtLeast(mediumFrom)) {
      throw new IllegalArgumentException(
          "openbell.order.sizing.high-above: "
              + highAbove
              + " lies below medium-from, "
              + mediumFrom);
    }
    within("cushion", cushion, LARGEST_CUSHION);
    within("price-cap", priceCap, LARGEST_CAP);
    within("stop", stop, LARGEST_STOP);
    within("high-target", highTarget, LARGEST_TARGET);
    within("medium-target", mediumTarget, LARGEST_TARGET);
    if (highTarget.compareTo(mediumTarget) < 0) {
      throw new IllegalArgumentException(
          "openbell.order.sizing.high-target: "
              + highTarget
              + " % is less than the medium-target of "
              + mediumTarget
              + " %");
    }
  }

  private static void within(String name, Percent value, Percent largest) {
    if (value.compareTo(Percent.ZERO) <= 0 || value.compareTo(largest) > 0) {
      throw new IllegalArgumentException(
          "openbell.order.sizing."
              + name
              + ": "
              + value
              + " % is not above 0 and at most "
              + largest
              + " %");
    }
  }

  /// What the trader asked for: -0.9 %, +2.6 % above 0.8, +1.8 % from 0.7.
  public static SizingPolicy standard() {
    return new SizingPolicy(
        Usd.parse("2000"),
        Usd.parse("500"),
        Percent.parse("5"),
        Percent.parse("0.3"),
        Percent.parse("0.9"),
        Percent.parse("2.6"),
        Percent.parse("1.8"),
        Confidence.parse("0.8"),
        Confidence.parse("0.7"),
        CostPolicy.standard());
  }
}
