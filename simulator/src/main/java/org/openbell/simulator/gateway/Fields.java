package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Price;

/// Collects the fields of one outgoing message in the spellings of the gateway.
final class Fields {
  /// The gateway's "no value" where it does not leave the field empty.
  static final String UNSET_DOUBLE = "1.7976931348623157E308";

  static final String UNSET_INT = "2147483647";
  static final String UNSET_DECIMAL = "-9223372036854775808";
  static final String UNSET_LONG = "9223372036854775807";

  private final int version;
  private final List<String> fields = new ArrayList<>();

  private Fields(int version) {
    this.version = version;
  }

  /// Starts a message for a client that speaks `version`.
  static Fields message(int version, int id) {
    return new Fields(version).number(id);
  }

  /// Adds text; characters outside printable ASCII become `\\uXXXX`, as the gateway writes them.
  Fields text(String text) {
    if (text.chars().allMatch(Fields::isPlain)) {
      fields.add(text);
      return this;
    }
    var escaped = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (isPlain(c)) {
        escaped.append(c);
      } else {
        escaped.append("\\u%04x".formatted((int) c));
      }
    }
    fields.add(escaped.toString());
    return this;
  }

  private static boolean isPlain(int c) {
    return (c >= ' ' && c <= '~') || c == '\n';
  }

  /// Adds literal fields, one each.
  Fields texts(String... each) {
    for (var text : each) {
      text(text);
    }
    return this;
  }

  Fields repeat(int times, String text) {
    for (var i = 0; i < times; i++) {
      text(text);
    }
    return this;
  }

  Fields empty(int times) {
    return repeat(times, "");
  }

  Fields zeros(int times) {
    return repeat(times, "0");
  }

  Fields number(long number) {
    return text(Long.toString(number));
  }

  Fields flag(boolean flag) {
    return text(flag ? "1" : "0");
  }

  /// Adds a double: at least one decimal, no exponent; zero is `0`.
  Fields decimal(BigDecimal value) {
    if (value.signum() == 0) {
      return text("0");
    }
    var stripped = value.stripTrailingZeros();
    return text(
        stripped.setScale(Math.max(1, stripped.scale()), RoundingMode.UNNECESSARY).toPlainString());
  }

  Fields price(Price price) {
    return decimal(price.value());
  }

  /// Adds a price, or `0.0` as the gateway does for an order that has none.
  Fields priceOrZero(Optional<Price> price) {
    return price.map(this::price).orElseGet(() -> text("0.0"));
  }

  /// Adds fields that exist only from a version on.
  Fields from(int firstVersion, String... each) {
    return version >= firstVersion ? texts(each) : this;
  }

  /// Adds fields that existed only before a version.
  Fields before(int firstVersionWithout, String... each) {
    return version < firstVersionWithout ? texts(each) : this;
  }

  Message done() {
    return new Message(fields);
  }
}
