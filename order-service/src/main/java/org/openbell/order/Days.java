package org.openbell.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;

/// Which session a moment belongs to, and a session's timetable.
final class Days {
  /// To which session every moment of one date belongs.
  private record Answer(Instant from, Instant until, SessionDate session) {
    boolean isFor(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }
  }

  private final TradingCalendar calendar;
  // Every turn asks, and the answer changes at midnight.
  private volatile Optional<Answer> latest = Optional.empty();

  Days(TradingCalendar calendar) {
    this.calendar = calendar;
  }

  DaySchedule scheduleOf(SessionDate date) {
    return new DaySchedule(
        calendar
            .hoursOn(date.value())
            .orElseThrow(() -> new IllegalArgumentException("no session on " + date)));
  }

  /// When that day begins in New York.
  Instant beginOf(SessionDate date) {
    return ExchangeTime.at(date, LocalTime.MIDNIGHT);
  }

  /// The session of that day, or the next one when the exchange is closed.
  SessionDate sessionAt(Instant now) {
    Optional<Answer> known = latest;
    if (known.isEmpty() || !known.get().isFor(now)) {
      LocalDate date = ExchangeTime.dateOf(now);
      known =
          Optional.of(
              new Answer(
                  beginOf(new SessionDate(date)),
                  beginOf(new SessionDate(date.plusDays(1))),
                  calendar.sessionOnOrAfter(date)));
      latest = known;
    }
    return known.get().session();
  }
}
