package org.openbell.approval.report;

import java.time.temporal.ChronoUnit;
import org.openbell.model.session.SessionDate;

/// The dates a report is about, both ends included; one date is a period, too.
public record Period(SessionDate from, SessionDate to) {
  /// A year and its holidays: what one answer may cost the machine.
  static final int MOST_DAYS = 400;

  public Period {
    if (to.compareTo(from) < 0) {
      throw new IllegalArgumentException(
          "the period ends on " + to + ", before it begins: " + from);
    }
    if (ChronoUnit.DAYS.between(from.value(), to.value()) >= MOST_DAYS) {
      throw new IllegalArgumentException(
          from + " to " + to + " is more than " + MOST_DAYS + " days: ask for a shorter period");
    }
  }

  public static Period of(SessionDate date) {
    return new Period(date, date);
  }

  /// `2025-10-29`, or `2025-10-27 to 2025-10-29`.
  @Override
  public String toString() {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
