package org.openbell.simulator.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openbell.model.session.ExchangeTime;

/// The gateway's spellings of time.
final class WireTime {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter NEW_YORK = STAMP.withZone(ExchangeTime.NEW_YORK);
  private static final DateTimeFormatter OLD_NEW_YORK =
      DateTimeFormatter.ofPattern("yyyyMMdd  HH:mm:ss", Locale.ROOT)
          .withZone(ExchangeTime.NEW_YORK);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ExchangeTime.NEW_YORK);
  private static final DateTimeFormatter SCHEDULE =
      DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss", Locale.ROOT).withZone(ExchangeTime.NEW_YORK);

  private static final Pattern REQUEST =
      Pattern.compile("(\\d{8})(-| {1,2})(\\d{1,2}:\\d{2}:\\d{2})(?: +([A-Za-z][\\w/+-]*))?");

  /// Versions before this write times without a zone.
  private static final int ZONE_SINCE = 174;

  private WireTime() {}

  /// Execution and completion times: `20260413 15:27:04 US/Eastern`.
  static String stamp(int version, Instant at) {
    return version >= ZONE_SINCE ? zoned(at) : OLD_NEW_YORK.format(at);
  }

  static String zoned(Instant at) {
    return NEW_YORK.format(at) + " US/Eastern";
  }

  /// A session's date: `20260413`.
  static String day(Instant at) {
    return DAY.format(at);
  }

  /// A moment in a schedule, whose zone stands elsewhere: `20260413-09:30:00`.
  static String schedule(Instant at) {
    return SCHEDULE.format(at);
  }

  /// The connection time in the handshake: `20261120 08:00:00 America/New_York`.
  static String connection(Instant at) {
    return NEW_YORK.format(at) + " America/New_York";
  }

  /// Reads a time in a request: with a zone, as UTC with a dash, or New York time without either.
  /// Nothing when it is none of these.
  static Optional<Instant> parse(String text) {
    var parts = REQUEST.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var clock = parts.group(3).length() == 7 ? "0" + parts.group(3) : parts.group(3);
      var zone = zone(parts.group(2), parts.group(4));
      var stamp = parts.group(1) + " " + clock;
      return Optional.of(ZonedDateTime.parse(stamp, STAMP.withZone(zone)).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static ZoneId zone(String separator, String name) {
    if (name != null) {
      return ZoneId.of(name);
    }
    return separator.equals("-") ? ZoneOffset.UTC : ExchangeTime.NEW_YORK;
  }
}
