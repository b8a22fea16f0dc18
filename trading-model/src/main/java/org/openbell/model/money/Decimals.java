package org.openbell.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Keeps every value of this package at one scale, so that equal amounts are equal records.
final class Decimals {
  /// Four decimals: the finest price increment a US stock may have (Regulation NMS Rule 612).
  static final int SCALE = 4;

  private Decimals() {}

  /// Under a trillion dollars; and `1E+9999999` in a vendor's answer must not cost a minute.
  private static final int INTEGER_DIGITS = 12;

  /// Vendors send prices with up to 17 significant digits; nothing honest has this many decimals.
  private static final int MOST_DECIMALS = 40;

  /// The value at four decimals; a finer one is refused, never rounded behind the caller's back.
  static BigDecimal exact(BigDecimal value, String what) {
    requireReasonable(value, what);
    try {
      return value.setScale(SCALE, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException tooFine) {
      throw new IllegalArgumentException(
          what + " " + value.toPlainString() + " has more than " + SCALE + " decimals", tooFine);
    }
  }

  /// The value cut to four decimals in the direction asked for.
  static BigDecimal rounded(BigDecimal value, RoundingMode towards, String what) {
    requireReasonable(value, what);
    return value.setScale(SCALE, towards);
  }

  private static void requireReasonable(BigDecimal value, String what) {
    if ((long) value.precision() - value.scale() > INTEGER_DIGITS) {
      throw new IllegalArgumentException(
          what + " " + value + " has more than " + INTEGER_DIGITS + " digits before the point");
    }
    if (value.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          what + " " + value + " has more than " + MOST_DECIMALS + " decimals");
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
