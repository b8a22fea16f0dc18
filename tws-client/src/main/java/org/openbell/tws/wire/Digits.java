package org.openbell.tws.wire;

import java.math.BigDecimal;

/// Plain numbers read straight from bytes, as nearly all are; the rest is left to [Numbers].
final class Digits {
  /// No plain whole number: not readable here, not necessarily wrong.
  static final long NONE = Long.MIN_VALUE;

  /// Any number of this many digits fits a long.
  private static final int MOST_DIGITS = 18;

  private Digits() {}

  /// An optional minus and 1 to 18 digits, or [#NONE].
  static long whole(byte[] bytes, int start, int end) {
    var negative = start < end && bytes[start] == '-';
    var first = negative ? start + 1 : start;
    if (first == end || end - first > MOST_DIGITS) {
      return NONE;
    }
    var value = 0L;
    for (var i = first; i < end; i++) {
      var digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      value = value * 10 + digit;
    }
    return negative ? -value : value;
  }

  /// An optional minus, 1 to 18 digits and at most one point among them; null for anything else,
  /// and for the largest int, which means "unset".
  static BigDecimal decimal(byte[] bytes, int start, int end) {
    var negative = start < end && bytes[start] == '-';
    var value = 0L;
    var digits = 0;
    var point = -1;
    for (var i = negative ? start + 1 : start; i < end; i++) {
      var digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9 && digits < MOST_DIGITS) {
        value = value * 10 + digit;
        digits++;
      } else if (bytes[i] == '.' && point < 0) {
        point = digits;
      } else {
        return null;
      }
    }
    if (digits == 0 || value == Integer.MAX_VALUE) {
      return null;
    }
    return BigDecimal.valueOf(negative ? -value : value, point < 0 ? 0 : digits - point);
  }
}
