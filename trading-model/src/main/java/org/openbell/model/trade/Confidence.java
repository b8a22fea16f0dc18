package org.openbell.model.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How sure the models are of a pick, 0 to 1, four decimals. It is not a probability.
///
/// More decimals are cut off, so that 0.69999 does not pass for the 0.7 that a trade needs.
public record Confidence(BigDecimal value) implements Comparable<Confidence> {
  private static final int MOST_DECIMALS = 40;

  public Confidence {
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("confidence outside 0..1: " + value);
    }
    // A model's answer is not trusted to be cheap: cutting 1E-999999999 takes minutes.
    if (value.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "confidence with more than " + MOST_DECIMALS + " decimals: " + value);
    }
    value = value.setScale(4, RoundingMode.DOWN);
  }

  public static Confidence parse(String text) {
    try {
      return new Confidence(new BigDecimal(text.strip()));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("confidence is not a number: '" + text + "'", notANumber);
    }
  }

  public boolean isAtLeast(Confidence other) {
    return compareTo(other) >= 0;
  }

  public boolean isAbove(Confidence other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Confidence other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.stripTrailingZeros().toPlainString();
  }
}
