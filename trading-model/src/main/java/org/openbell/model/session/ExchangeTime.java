package org.openbell.model.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The clock on the exchange's wall: New York time, summer and winter.
///
/// The zone is named by its place, never `EST` or `-05:00`: those are wrong for eight months of the
/// year, and the machine's own zone is nobody's business but the reader's.
public final class ExchangeTime {

  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  // "v" is the name without summer or winter in it: ET and PT, not EDT and PST.
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("HH:mm:ss v", Locale.US);

  private ExchangeTime() {}

  /// The date on the wall in New York at that moment.
  public static LocalDate dateOf(Instant moment) {
    return moment.atZone(NEW_YORK).toLocalDate();
  }

  /// The moment at which the wall clock in New York shows that time on that date.
  ///
  /// Clocks change at 02:00 on a Sunday, so no session time is ever skipped or doubled.
  public static Instant at(SessionDate date, LocalTime time) {
    return ZonedDateTime.of(date.value(), time, NEW_YORK).toInstant();
  }

  /// `09:28:05 ET (06:28:05 PT)`: the exchange's time first, the reader's own behind it.
  ///
  /// A reader whose clocks agree with New York is not told the same thing twice.
  public static String show(Instant moment, ZoneId own) {
    var there = moment.atZone(NEW_YORK);
    var here = moment.atZone(own);
    var shown = WALL.format(there);
    return here.getOffset().equals(there.getOffset())
        ? shown
        : shown + " (" + WALL.format(here) + ")";
  }
}
