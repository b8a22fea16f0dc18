package org.openbell.model.money;

import java.math.BigDecimal;

/// A percentage, with a sign: 2.6 means 2.6 %; four decimals.
public record Percent(BigDecimal value) implements Comparable<Percent> {
  public static final Percent ZERO = new Percent(BigDecimal.ZERO);

  public Percent {
    value = Decimals.exact(value, "percentage");
  }

  /// Reads `2.6`, `-0.9` or `2.6%`.
  public static Percent parse(String text) {
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    return new Percent(Decimals.parse(number, "percentage"));
  }

  /// 2.6 % as the factor 0.026, exactly.
  public BigDecimal fraction() {
    return value.movePointLeft(2);
  }

  public Percent negated() {
    return new Percent(value.negate());
  }

  public boolean isNegative() {
    return value.signum() < 0;
  }

  @Override
  public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return Decimals.print(value);
  }
}
