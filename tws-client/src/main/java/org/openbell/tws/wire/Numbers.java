package org.openbell.tws.wire;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The number texts of the protocol, including the many spellings of "no value".
final class Numbers {
  /// Beyond this a decimal is no price and no quantity, and arithmetic on it could exhaust memory.
  private static final int MAX_SCALE = 64;

  private static final int MAX_TEXT_LENGTH = 64;

  /// Both sides write the largest value of the type when there is none. An infinite offset means
  /// "not limited", which for a reader of prices is also no value.
  private static final Set<String> UNSET =
      Set.of(
          "",
          "1.7976931348623157E308",
          "1.7976931348623157E+308",
          "-1.7976931348623157E308",
          "2147483647",
          "9223372036854775807",
          "-9223372036854775808",
          "INFINITY",
          "INFINITE");

  private Numbers() {}

  static boolean isUnset(String text) {
    return UNSET.contains(text.toUpperCase(Locale.ROOT));
  }

  static Optional<BigDecimal> decimal(String text) throws MalformedFrame {
    if (isUnset(text)) {
      return Optional.empty();
    }
    if (text.length() > MAX_TEXT_LENGTH) {
      throw new MalformedFrame("decimal of " + text.length() + " characters");
    }
    try {
      var value = new BigDecimal(text.replace(",", ""));
      if (Math.abs((long) value.scale()) > MAX_SCALE) {
        throw new MalformedFrame("decimal out of range: " + text);
      }
      return Optional.of(value);
    } catch (NumberFormatException e) {
      throw malformed("decimal", text, e);
    }
  }

  static int integer(String text) throws MalformedFrame {
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw malformed("int", text, e);
    }
  }

  static long longInteger(String text) throws MalformedFrame {
    try {
      return text.isEmpty() ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw malformed("long", text, e);
    }
  }

  private static MalformedFrame malformed(String type, String text, NumberFormatException cause) {
    var shown = text.length() > MAX_TEXT_LENGTH ? text.substring(0, MAX_TEXT_LENGTH) : text;
    var malformed = new MalformedFrame("not a " + type + ": '" + shown + "'");
    malformed.initCause(cause);
    return malformed;
  }
}
