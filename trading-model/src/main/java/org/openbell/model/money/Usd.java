package org.openbell.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of US dollars, negative when owed or lost; four decimals.
///
/// One market, one currency: the day a second one arrives, the compiler lists every place that
/// assumed dollars.
public record Usd(BigDecimal value) implements Comparable<Usd> {
  public static final Usd ZERO = new Usd(BigDecimal.ZERO);

  public Usd {
    value = Decimals.exact(value, "amount");
  }

  public static Usd parse(String text) {
    return new Usd(Decimals.parse(text, "amount"));
  }

  /// The amount cut to four decimals in the direction asked for.
  public static Usd rounded(BigDecimal value, RoundingMode towards) {
    return new Usd(Decimals.rounded(value, towards, "amount"));
  }

  public Usd plus(Usd other) {
    return new Usd(value.add(other.value));
  }

  public Usd minus(Usd other) {
    return new Usd(value.subtract(other.value));
  }

  public Usd negated() {
    return new Usd(value.negate());
  }

  public Usd min(Usd other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /// This share of the amount, cut to four decimals in the direction asked for.
  public Usd times(Percent part, RoundingMode towards) {
    return rounded(value.multiply(part.fraction()), towards);
  }

  /// The amount divided evenly, cut in the direction asked for. `parts` must be positive.
  public Usd dividedBy(int parts, RoundingMode towards) {
    if (parts <= 0) {
      throw new IllegalArgumentException("cannot divide an amount into " + parts + " parts");
    }
    return new Usd(value.divide(BigDecimal.valueOf(parts), Decimals.SCALE, towards));
  }

  /// How many whole shares this amount pays for at that price; never more than it pays for.
  public Shares sharesAt(Price price) {
    if (price.isZero()) {
      throw new IllegalArgumentException("cannot buy shares at a price of zero");
    }
    if (isNegative()) {
      return Shares.ZERO;
    }
    return new Shares(value.divide(price.value(), 0, RoundingMode.DOWN).longValueExact());
  }

  public boolean isNegative() {
    return value.signum() < 0;
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  public boolean isLessThan(Usd other) {
    return compareTo(other) < 0;
  }

  /// For people: cents, rounded half to even, with a sign: `+12.30`, `-0.45`.
  public String toCents() {
    BigDecimal cents = value.setScale(2, RoundingMode.HALF_EVEN);
    return (cents.signum() >= 0 ? "+" : "") + cents.toPlainString();
  }

  @Override
  public int compareTo(Usd other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return Decimals.print(value);
  }
}
