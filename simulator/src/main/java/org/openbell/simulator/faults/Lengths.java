package org.openbell.simulator.faults;

import java.time.Duration;
import java.util.regex.Pattern;

/// Spans of time as people write them: `250ms`, `2s`, `1m30s`, `2h`.
public final class Lengths {
  private static final Pattern SHAPE =
      Pattern.compile("(?:(\\d{1,2})h)?(?:(\\d{1,3})m)?(?:(\\d{1,5})s)?(?:(\\d{1,5})ms)?");

  private Lengths() {}

  /// Reads a span.
  ///
  /// @throws IllegalArgumentException when the text is none
  public static Duration parse(String text) {
    var parts = SHAPE.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no length of time: write 250ms, 2s, 1m30s or 2h");
    }
    return Duration.ofHours(number(parts.group(1)))
        .plusMinutes(number(parts.group(2)))
        .plusSeconds(number(parts.group(3)))
        .plusMillis(number(parts.group(4)));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// As [#parse] reads it: `1m30s`.
  public static String show(Duration span) {
    var text =
        unit(span.toHours(), "h")
            + unit(span.toMinutesPart(), "m")
            + unit(span.toSecondsPart(), "s")
            + unit(span.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text;
  }

  private static String unit(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }
}
