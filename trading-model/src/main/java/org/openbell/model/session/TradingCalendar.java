package org.openbell.model.session;

import java.time.LocalDate;
import java.util.Optional;

/// Says on which dates the exchange trades, and from when to when.
///
/// A date that the calendar does not cover is an [IllegalArgumentException] that names it: a
/// calendar never guesses.
public interface TradingCalendar {

  DayKind kindOf(LocalDate date);

  /// The hours of the session on that date; empty when the exchange is closed.
  default Optional<SessionHours> hoursOn(LocalDate date) {
    return switch (kindOf(date)) {
      case FullDay _ -> Optional.of(SessionHours.full(new SessionDate(date)));
      case EarlyClose _ -> Optional.of(SessionHours.early(new SessionDate(date)));
      case Closed _ -> Optional.empty();
    };
  }

  /// That date when the exchange trades on it, else the next date on which it does.
  default SessionDate sessionOnOrAfter(LocalDate date) {
    var day = date;
    // Ends: past the last date it covers, a calendar refuses to answer.
    while (kindOf(day) instanceof Closed) {
      day = day.plusDays(1);
    }
    return new SessionDate(day);
  }

  default SessionDate sessionAfter(SessionDate date) {
    return sessionOnOrAfter(date.value().plusDays(1));
  }
}
