package org.openbell.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Keeps every value of this package at one scale, so that equal amounts are equal records.
final class Decimals {
  /// Four decimals: the finest price increment a US stock may have (Regulation NMS Rule 612).
  static final int SCALE = 4;

  private Decimals() {}

  /// The value at four decimals; a finer one is refused, never rounded behind the caller's back.
  static BigDecimal exact(BigDecimal value, String what) {
    try {
      return value.setScale(SCALE, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException tooFine) {
      throw new IllegalArgumentException(
          what + " " + value.toPlainString() + " has more than " + SCALE + " decimals", tooFine);
    }
  }

  static BigDecimal parse(String text, String what) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(what + " is not a number: '" + text + "'", notANumber);
    }
  }

  /// At least two decimals, no trailing zeros beyond them: 15.19, 2.0567, 3.00.
  static String print(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped
        .setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
