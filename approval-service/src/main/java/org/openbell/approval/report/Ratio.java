package org.openbell.approval.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;

/// Quotients as the reports show them, rounded half to even; empty where there is nothing to
/// divide by.
final class Ratio {
  private Ratio() {}

  /// The part in percent of the whole, one decimal: 3 of 13 are 23.1 %.
  static Optional<Percent> percent(int part, int whole) {
    return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /// The part in percent of the whole, one decimal.
  static Optional<Percent> percent(Usd part, Usd whole) {
    return percent(part.value(), whole.value());
  }

  private static Optional<Percent> percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(new Percent(part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_EVEN)));
  }

  /// How many times the one is the other, two decimals.
  static Optional<BigDecimal> times(Usd one, Usd other) {
    return other.value().signum() == 0
        ? Optional.empty()
        : Optional.of(one.value().divide(other.value(), 2, RoundingMode.HALF_EVEN));
  }

  /// The amount per piece, four decimals.
  static Optional<Usd> each(Usd amount, int pieces) {
    return pieces == 0
        ? Optional.empty()
        : Optional.of(amount.dividedBy(pieces, RoundingMode.HALF_EVEN));
  }
}
