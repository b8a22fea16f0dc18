package org.openbell.exit.exit;

import java.time.Instant;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.TradeId;

/// The moments of a trade's own session that end positions: flatten, alarm, closing bell, and when
/// the broker has ended the day's orders.
public record ExitTimes(Instant flatten, Instant alarm, Instant close, Instant over) {
  /// Of the session in the trade's name; a date on which the exchange is closed is refused.
  public static ExitTimes of(TradeId trade, TradingCalendar calendar) {
    SessionDate date = trade.date();
    DaySchedule day =
        calendar
            .hoursOn(date.value())
            .map(DaySchedule::new)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "trade " + trade + " is dated on a day without a session"));
    return new ExitTimes(day.flatten(), day.flattenAlarm(), day.close(), day.sleep());
  }
}
