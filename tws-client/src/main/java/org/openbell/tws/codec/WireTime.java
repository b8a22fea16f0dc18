package org.openbell.tws.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import org.openbell.tws.wire.MalformedFrame;

/// Execution times, which a gateway spells in one of three forms depending on its settings:
/// with a zone name, with `-` for UTC, or bare.
final class WireTime {
  /// A bare time has no zone on the wire; US stocks execute in New York.
  private static final ZoneId EXCHANGE = ZoneId.of("America/New_York");

  private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("uuuuMMdd HH:mm:ss");
  private static final DateTimeFormatter DASHED =
      DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter FULL_NAME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendZoneText(TextStyle.FULL)
          .toFormatter(Locale.US);

  private static final int DATE_LENGTH = 8;
  private static final int SPACED_LENGTH = "20261120 09:30:00".length();

  /// Short names a gateway may use that the JDK does not know or maps to a fixed offset.
  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "EST",
          "America/New_York",
          "EDT",
          "America/New_York",
          "PST",
          "America/Los_Angeles",
          "PDT",
          "America/Los_Angeles",
          "CST",
          "America/Chicago",
          "CDT",
          "America/Chicago");

  private WireTime() {}

  static Instant parse(String text) throws MalformedFrame {
    try {
      if (text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == '-') {
        return ZonedDateTime.parse(text, DASHED).toInstant();
      }
      // Bare times carry two blanks between date and time.
      var single = text.replace("  ", " ").strip();
      if (single.length() <= SPACED_LENGTH) {
        return ZonedDateTime.parse(single, SPACED.withZone(EXCHANGE)).toInstant();
      }
      var zone = zone(single.substring(SPACED_LENGTH).strip());
      var time = single.substring(0, SPACED_LENGTH);
      return ZonedDateTime.parse(time, SPACED.withZone(zone)).toInstant();
    } catch (DateTimeException e) {
      var malformed = new MalformedFrame("not a time: '" + text + "'");
      malformed.initCause(e);
      throw malformed;
    }
  }

  /// An identifier, a short name, or the name in full as an operating system shows it.
  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name, SHORT_NAMES);
    } catch (DateTimeException e) {
      return FULL_NAME.parse(name, TemporalQueries.zone());
    }
  }
}
