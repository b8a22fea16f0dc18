package org.openbell.exit.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.TradeId;

/// The moments of a trade's own session that end positions: flatten, alarm and closing bell.
public record ExitTimes(Instant flatten, Instant alarm, Instant close) {
  private static final int DATE_LENGTH = 8;

  /// Of the session in the trade's name; a date on which the exchange is closed is refused.
  public static ExitTimes of(TradeId trade, TradingCalendar calendar) {
    SessionDate date = dateOf(trade);
    DaySchedule day =
        calendar
            .hoursOn(date.value())
            .map(DaySchedule::new)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "trade " + trade + " is dated on a day without a session"));
    return new ExitTimes(day.flatten(), day.flattenAlarm(), day.close());
  }

  public static SessionDate dateOf(TradeId trade) {
    try {
      return new SessionDate(
          LocalDate.parse(
              trade.text().substring(0, DATE_LENGTH), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException noDate) {
      throw new IllegalArgumentException("trade " + trade + " carries no date", noDate);
    }
  }
}
