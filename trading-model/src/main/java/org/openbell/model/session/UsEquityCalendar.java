package org.openbell.model.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The trading days of NYSE, Nasdaq and Cboe equities, which close and shorten the same days.
///
/// Computed from [UsEquityRules] for 2020-01-01 to 2035-12-31; dates outside are refused, because
/// before and after that the exchanges' rules were or may be others. What the exchange announces at
/// short notice, such as a day of mourning, the operator adds with [#withClosure] and
/// [#withEarlyClose].
public final class UsEquityCalendar implements TradingCalendar {

  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2035;
  private static final UsEquityCalendar STANDARD =
      new UsEquityCalendar(UsEquityRules.specialDays(FIRST_YEAR, LAST_YEAR));

  private final Map<LocalDate, DayKind> specialDays;

  private UsEquityCalendar(Map<LocalDate, DayKind> specialDays) {
    this.specialDays = Map.copyOf(specialDays);
  }

  /// The published rules, without any override.
  public static UsEquityCalendar standard() {
    return STANDARD;
  }

  /// This calendar with no session on that date.
  public UsEquityCalendar withClosure(LocalDate date, String reason) {
    requireCovered(date);
    return with(date, new Closed(reason));
  }

  /// This calendar with that session ending at 13:00.
  ///
  /// A date without a session is refused: an override may take trading away, never add it.
  public UsEquityCalendar withEarlyClose(LocalDate date, String reason) {
    if (kindOf(date) instanceof Closed(var why)) {
      throw new IllegalArgumentException(
          date + " has no session (" + why + ") that could close early: check the override");
    }
    return with(date, new EarlyClose(reason));
  }

  @Override
  public DayKind kindOf(LocalDate date) {
    requireCovered(date);
    var special = specialDays.get(date);
    if (special != null) {
      return special;
    }
    return isWeekend(date) ? new Closed("weekend") : new FullDay();
  }

  private UsEquityCalendar with(LocalDate date, DayKind kind) {
    var changed = new HashMap<>(specialDays);
    changed.put(date, kind);
    return new UsEquityCalendar(changed);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static void requireCovered(LocalDate date) {
    Objects.requireNonNull(date, "date");
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "the trading calendar covers "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR
              + ", not "
              + date
              + ": check the date, or extend UsEquityCalendar from the exchange's list");
    }
  }
}
