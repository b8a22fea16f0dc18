package org.openbell.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.TradeId;

/// Which session a moment or a trade belongs to, and its timetable.
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

  /// The session of that day, or the next one when the exchange is closed.
  SessionDate sessionAt(Instant now) {
    return calendar.sessionOnOrAfter(ExchangeTime.dateOf(now));
  }

  SessionDate dateOf(TradeId trade) {
    String digits = trade.text().substring(0, 8);
    return new SessionDate(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
  }
}
