package org.openbell.model.session;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/// The date a session carries on the exchange's books, which need not be today's date at home.
///
/// Printed and parsed as an ISO date, `2026-11-27`. Whether the exchange opens on it, and which
/// session comes next, only a [TradingCalendar] knows.
public record SessionDate(LocalDate value) implements Comparable<SessionDate> {

  public SessionDate {
    Objects.requireNonNull(value, "session date");
  }

  public static SessionDate of(int year, int month, int day) {
    return new SessionDate(LocalDate.of(year, month, day));
  }

  /// Reads what [#toString] prints; anything else is an [IllegalArgumentException] that quotes it.
  public static SessionDate parse(String text) {
    Objects.requireNonNull(text, "session date");
    try {
      return new SessionDate(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "session date '" + text + "' is not an ISO date such as 2026-11-27", e);
    }
  }

  @Override
  public int compareTo(SessionDate other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
