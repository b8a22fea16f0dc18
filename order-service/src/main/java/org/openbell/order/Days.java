package org.openbell.order;

import java.time.Instant;
import java.time.LocalTime;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;

/// Which session a moment belongs to, and a session's timetable.
final class Days {
  private final TradingCalendar calendar;

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
    return calendar.sessionOnOrAfter(ExchangeTime.dateOf(now));
  }
}
