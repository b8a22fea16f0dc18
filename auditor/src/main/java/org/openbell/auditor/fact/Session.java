package org.openbell.auditor.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// The calendar's word on a date: when the exchange opens and closes, or that it does not.
public record Session(LocalDate date, boolean trading, Instant open, Instant close) {
  public static Session of(LocalDate date, Instant open, Instant close) {
    return new Session(date, true, open, close);
  }

  /// A holiday or a weekend: nothing may happen.
  public static Session closed(LocalDate date) {
    return new Session(date, false, Instant.MAX, Instant.MAX);
  }

  public Instant beforeOpen(Duration before) {
    return open.minus(before);
  }

  public Instant beforeClose(Duration before) {
    return close.minus(before);
  }
}
