package org.openbell.simulator.market;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// How far back bars reach: seconds of trading, sessions, or calendar weeks, months and years.
public record BarSpan(int count, Unit unit) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,6}) ?([SDWMY])");
  private static final int SESSION_SECONDS = 16 * 3600;

  /// The letters of the broker's durations.
  public enum Unit {
    S,
    D,
    W,
    M,
    Y
  }

  /// Reads `30 D`; nothing when it is not a number above zero and a known letter.
  public static Optional<BarSpan> parse(String text) {
    var parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var count = Integer.parseInt(parts.group(1));
    return count == 0
        ? Optional.empty()
        : Optional.of(new BarSpan(count, Unit.valueOf(parts.group(2))));
  }

  /// The last date that is too old for a span that ends on this date.
  LocalDate tooOld(LocalDate end) {
    return switch (unit) {
      case S, D -> end.minusYears(100);
      case W -> end.minusWeeks(count);
      case M -> end.minusMonths(count);
      case Y -> end.minusYears(count);
    };
  }

  /// At most this many sessions are touched.
  int mostSessions() {
    return switch (unit) {
      case S -> count / (6 * 1800) + 2;
      case D -> count;
      case W -> Math.multiplyExact(count, 5);
      case M -> Math.multiplyExact(count, 23);
      case Y -> Math.multiplyExact(count, 253);
    };
  }

  /// About how many seconds of trading that is, before and after hours included.
  public long tradingSeconds() {
    return unit == Unit.S ? count : (long) mostSessions() * SESSION_SECONDS;
  }
}
