package org.openbell.model.session;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One year as the exchange published it: the days it closes and those it closes early, `MM-dd`.
record PublishedYear(int year, Set<LocalDate> closed, Set<LocalDate> early, int sessions) {

  static PublishedYear of(int year, String closed, String early, int sessions) {
    return new PublishedYear(year, dates(year, closed), dates(year, early), sessions);
  }

  Stream<LocalDate> days() {
    return Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1));
  }

  /// Written with literal times, not with the code under test.
  Optional<SessionHours> hoursOn(LocalDate date) {
    var weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (weekend || closed.contains(date)) {
      return Optional.empty();
    }
    var close = early.contains(date) ? 13 : 16;
    return Optional.of(
        new SessionHours(
            new SessionDate(date),
            date.atTime(9, 30).atZone(ExchangeTime.NEW_YORK).toInstant(),
            date.atTime(close, 0).atZone(ExchangeTime.NEW_YORK).toInstant()));
  }

  @Override
  public String toString() {
    return Integer.toString(year);
  }

  private static Set<LocalDate> dates(int year, String monthDays) {
    return Arrays.stream(monthDays.split(" ", -1))
        .map(monthDay -> LocalDate.parse(year + "-" + monthDay))
        .collect(toUnmodifiableSet());
  }
}
