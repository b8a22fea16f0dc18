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

  /// From here on to [#END_OF_DOUBLES] a decimal is the largest double, however it was rounded.
  private static final int NEARLY_LARGEST_DOUBLE = 300;

  private static final int END_OF_DOUBLES = 309;

  /// Both sides write the largest value of the type when there is none. An infinite offset means
  /// "not limited", which for a reader of prices is also no value, as is what is not a number.
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
          "-INFINITY",
          "INFINITE",
          "NAN");

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
      var value = new BigDecimal(plain(text));
      var magnitude = (long) value.precision() - value.scale();
      if (magnitude > NEARLY_LARGEST_DOUBLE && magnitude <= END_OF_DOUBLES) {
        return Optional.empty();
      }
      if (Math.abs((long) value.scale()) > MAX_SCALE) {
        throw new MalformedFrame("decimal out of range: " + text);
      }
      return Optional.of(value);
    } catch (NumberFormatException e) {
      throw malformed("decimal", text, e);
    }
  }

  static int integer(String text) throws MalformedFrame {
    var value = longInteger(text, "int");
    if (value != (int) value) {
      throw new MalformedFrame("not a int: '" + shown(text) + "'");
    }
    return (int) value;
  }

  static long longInteger(String text) throws MalformedFrame {
    return longInteger(text, "long");
  }

  static boolean flag(String text) throws MalformedFrame {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      case String other -> !isUnset(other) && longInteger(text, "flag") != 0;
    };
  }

  private static long longInteger(String text, String type) throws MalformedFrame {
    try {
      return text.isEmpty() ? 0 : Long.parseLong(withoutZeroFraction(plain(text)));
    } catch (NumberFormatException e) {
      throw malformed(type, text, e);
    }
  }

  /// Some servers group thousands, and some pad.
  private static String plain(String text) {
    return text.replace(",", "").strip();
  }

  /// Some servers print whole numbers as doubles.
  private static String withoutZeroFraction(String text) {
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static MalformedFrame malformed(String type, String text, NumberFormatException cause) {
    var malformed = new MalformedFrame("not a " + type + ": '" + shown(text) + "'");
    malformed.initCause(cause);
    return malformed;
  }

  private static String shown(String text) {
    return text.length() > MAX_TEXT_LENGTH ? text.substring(0, MAX_TEXT_LENGTH) : text;
  }
}
