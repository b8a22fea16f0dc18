package org.openbell.system.chaos;

import java.time.LocalDate;
import java.time.LocalTime;

/// What kind of session is played; the stories of the market are the same on each date.
enum DayKind {
  NORMAL(LocalDate.of(2025, 10, 29), LocalTime.of(16, 0)),
  /// The day after Thanksgiving closes at 13:00.
  HALF_DAY(LocalDate.of(2025, 11, 28), LocalTime.of(13, 0)),
  /// A half day that every build has time for: it waits for what a slow machine is late with.
  SHORT(LocalDate.of(2025, 11, 28), LocalTime.of(13, 0)),
  /// The first session after clocks went back: New York is five hours behind UTC, not four.
  DST_MONDAY(LocalDate.of(2025, 11, 3), LocalTime.of(16, 0)),
  /// Everything of ours is dead at 09:31 and stays so: the legs at the broker end the day.
  ALL_DEAD(LocalDate.of(2025, 10, 29), LocalTime.of(16, 0)),
  /// One of the six runs another build: nothing may be bought.
  STALE_BUILD(LocalDate.of(2025, 10, 29), LocalTime.of(16, 0));

  private final LocalDate date;
  private final LocalTime closes;

  DayKind(LocalDate date, LocalTime closes) {
    this.date = date;
    this.closes = closes;
  }

  Hours hours() {
    return new Hours(date, closes);
  }
}
