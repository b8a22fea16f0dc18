package org.openbell.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A price per share in US dollars, four decimals, never negative.
public record Price(BigDecimal value) implements Comparable<Price> {
  public static final Price ZERO = new Price(BigDecimal.ZERO);

  public Price {
    value = Decimals.exact(value, "price");
    if (value.signum() < 0) {
      throw new IllegalArgumentException("price below zero: " + value.toPlainString());
    }
  }

  public static Price parse(String text) {
    return new Price(Decimals.parse(text, "price"));
  }

  /// The price cut to four decimals in the direction asked for; vendors send more than four.
  public static Price rounded(BigDecimal value, RoundingMode towards) {
    return new Price(Decimals.rounded(value, towards, "price"));
  }

  /// What one share cost on average, cut to four decimals in the direction asked for.
  public static Price average(Usd total, Shares shares, RoundingMode towards) {
    if (shares.isZero()) {
      throw new IllegalArgumentException("no shares, no average price");
    }
    return new Price(
        total.value().divide(BigDecimal.valueOf(shares.count()), Decimals.SCALE, towards));
  }

  public PriceMove minus(Price other) {
    return new PriceMove(value.subtract(other.value));
  }

  public Price plus(PriceMove move) {
    return new Price(value.add(move.value()));
  }

  public Usd times(Shares shares) {
    return new Usd(value.multiply(BigDecimal.valueOf(shares.count())));
  }

  /// The price that lies `move` above (or, if negative, below) this one, on a legal tick.
  public Price movedBy(Percent move, TickTable ticks, RoundingMode towards) {
    return ticks.onTick(value.multiply(BigDecimal.ONE.add(move.fraction())), towards);
  }

  /// How far this price lies from a reference, in percent of the reference, four decimals.
  public Percent changeFrom(Price reference) {
    if (reference.isZero()) {
      throw new IllegalArgumentException("no percent change from a price of zero");
    }
    return new Percent(
        value
            .subtract(reference.value)
            .multiply(BigDecimal.valueOf(100))
            .divide(reference.value, Decimals.SCALE, RoundingMode.HALF_EVEN));
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  public boolean isAbove(Price other) {
    return compareTo(other) > 0;
  }

  public boolean isBelow(Price other) {
    return compareTo(other) < 0;
  }

  public boolean isAtLeast(Price other) {
    return compareTo(other) >= 0;
  }

  public boolean isAtMost(Price other) {
    return compareTo(other) <= 0;
  }

  @Override
  public int compareTo(Price other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return Decimals.print(value);
  }
}
