package org.openbell.launcher.command;

import java.time.LocalDate;
import java.time.ZoneId;
import org.openbell.launcher.Screen;
import org.openbell.model.session.Closed;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.TradingCalendar;

/// Says why there is nothing to play, and when there is.
record NoSession(TradingCalendar calendar, ZoneId zone) {

  /// The exit code: a day without a session is not a failure.
  int explain(LocalDate date, Screen screen) {
    screen.line(sentence(date));
    return 0;
  }

  String sentence(LocalDate date) {
    var reason =
        calendar.kindOf(date) instanceof Closed(var why) ? why : "skipped by the scheduler";
    var next = calendar.sessionOnOrAfter(date.plusDays(1));
    var open = calendar.hoursOn(next.value()).orElseThrow().open();
    return "There is no session on %s: %s. The next one is %s and opens at %s."
        .formatted(date, reason, next, ExchangeTime.show(open, zone));
  }
}
