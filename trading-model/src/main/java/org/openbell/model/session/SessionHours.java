package org.openbell.model.session;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;

/// When the exchange opens and closes on one date: 09:30 to 16:00 New York, or to 13:00.
///
/// An early close is nothing special: everything that is tied to the close reads it from here.
public record SessionHours(SessionDate date, Instant open, Instant close) {

  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime FULL_CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

  /// Regular hours only: pre-market and after-hours trading are not a session.
  public SessionHours {
    Objects.requireNonNull(date, "session date");
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(close, "close");
    if (open.isBefore(ExchangeTime.at(date, OPEN))
        || close.isAfter(ExchangeTime.at(date, FULL_CLOSE))) {
      throw new IllegalArgumentException(
          "session " + date + " runs " + open + " to " + close + ", outside 09:30 to 16:00 ET");
    }
    if (!open.isBefore(close)) {
      throw new IllegalArgumentException(
          "session " + date + " opens at " + open + ", not before its close at " + close);
    }
  }

  /// 09:30 to 16:00.
  public static SessionHours full(SessionDate date) {
    return new SessionHours(date, ExchangeTime.at(date, OPEN), ExchangeTime.at(date, FULL_CLOSE));
  }

  /// 09:30 to 13:00.
  public static SessionHours early(SessionDate date) {
    return new SessionHours(date, ExchangeTime.at(date, OPEN), ExchangeTime.at(date, EARLY_CLOSE));
  }

  public boolean isEarlyClose() {
    return close.isBefore(ExchangeTime.at(date, FULL_CLOSE));
  }
}
