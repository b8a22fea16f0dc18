package org.openbell.model.session;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;

/// The exchanges' rules for holidays and early closes, each with where it is written.
///
/// "NYSE rule 7.2" lists the holidays and how they are observed; "NYSE Holidays & Trading Hours"
/// (nyse.com) and "NYSE Group Announces 2025, 2026 and 2027 Holiday and Early Closings Calendar"
/// (press release, 2024-11-08; the next for 2026 to 2028, 2025-12-23) are the lists that the rules
/// reproduce. Nasdaq publishes the same days under "U.S. Stock Market Holiday Schedule".
final class UsEquityRules {

  // The exchange has observed Juneteenth since 2022: NYSE rule 7.2 as amended in 2021. The law
  // came two days before the holiday of 2021, which was a Saturday and was not observed.
  private static final int FIRST_JUNETEENTH = 2022;

  private UsEquityRules() {}

  /// All days of those years that are not ordinary, without the weekends.
  static Map<LocalDate, DayKind> specialDays(int firstYear, int lastYear) {
    var days = new TreeMap<LocalDate, DayKind>();
    for (int year = firstYear; year <= lastYear; year++) {
      addFloatingHolidays(days, year);
      addFixedHolidays(days, year);
      addEarlyCloses(days, year);
    }
    addOneOffs(days);
    return days.subMap(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear + 1, 1, 1));
  }

  // NYSE rule 7.2: the holidays that are a certain weekday, and the Friday before Easter.
  private static void addFloatingHolidays(Map<LocalDate, DayKind> days, int year) {
    days.put(nth(3, MONDAY, year, Month.JANUARY), new Closed("Martin Luther King Jr. Day"));
    days.put(nth(3, MONDAY, year, Month.FEBRUARY), new Closed("Washington's Birthday"));
    days.put(easter(year).minusDays(2), new Closed("Good Friday"));
    days.put(
        LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)), new Closed("Memorial Day"));
    days.put(nth(1, MONDAY, year, Month.SEPTEMBER), new Closed("Labor Day"));
    days.put(thanksgiving(year), new Closed("Thanksgiving Day"));
  }

  private static void addFixedHolidays(Map<LocalDate, DayKind> days, int year) {
    addNewYearsDay(days, year);
    if (year >= FIRST_JUNETEENTH) {
      addObserved(days, LocalDate.of(year, Month.JUNE, 19), "Juneteenth");
    }
    addObserved(days, LocalDate.of(year, Month.JULY, 4), "Independence Day");
    addObserved(days, LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
  }

  // NYSE rule 7.2: a Saturday holiday closes the Friday before unless that Friday ends a month or
  // a year of business. So New Year's Day on a Saturday is not observed: 2021-12-31 was a session,
  // and the list for 2028 shows no New Year's Day.
  private static void addNewYearsDay(Map<LocalDate, DayKind> days, int year) {
    var holiday = LocalDate.of(year, Month.JANUARY, 1);
    if (holiday.getDayOfWeek() != SATURDAY) {
      addObserved(days, holiday, "New Year's Day");
    }
  }

  // NYSE rule 7.2: Saturday closes the Friday before, Sunday the Monday after.
  private static void addObserved(Map<LocalDate, DayKind> days, LocalDate holiday, String name) {
    switch (holiday.getDayOfWeek()) {
      case SATURDAY -> days.put(holiday.minusDays(1), new Closed(name + " (observed)"));
      case SUNDAY -> days.put(holiday.plusDays(1), new Closed(name + " (observed)"));
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> days.put(holiday, new Closed(name));
    }
  }

  // NYSE Holidays & Trading Hours, the footnotes on 1:00 p.m. closes: the day after Thanksgiving,
  // July 3 when the holiday is the next weekday (a Friday July 3 is the holiday itself, and before
  // a Monday holiday July 3 is a Sunday), and Christmas Eve when it is a weekday but not itself
  // the observed holiday. Checked against the published lists of 2025 to 2028.
  private static void addEarlyCloses(Map<LocalDate, DayKind> days, int year) {
    days.put(thanksgiving(year).plusDays(1), new EarlyClose("day after Thanksgiving"));
    var julyThird = LocalDate.of(year, Month.JULY, 3);
    if (isMondayToThursday(julyThird)) {
      days.put(julyThird, new EarlyClose("day before Independence Day"));
    }
    var christmasEve = LocalDate.of(year, Month.DECEMBER, 24);
    if (isMondayToThursday(christmasEve)) {
      days.put(christmasEve, new EarlyClose("Christmas Eve"));
    }
  }

  // Closures announced for one date only. NYSE press release of 2024-12-30; Nasdaq did the same.
  private static void addOneOffs(Map<LocalDate, DayKind> days) {
    days.put(
        LocalDate.of(2025, Month.JANUARY, 9),
        new Closed("National Day of Mourning for President Carter"));
  }

  private static boolean isMondayToThursday(LocalDate date) {
    return date.getDayOfWeek().compareTo(FRIDAY) < 0;
  }

  private static LocalDate thanksgiving(int year) {
    return nth(4, THURSDAY, year, Month.NOVEMBER);
  }

  private static LocalDate nth(int ordinal, DayOfWeek weekday, int year, Month month) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, weekday));
  }

  /// Western Easter: the first Sunday after the full moon on or after March 21, by the church's
  /// tables. The two constants make this good for 1900 to 2099 only (Gauss' rule).
  static LocalDate easter(int year) {
    int sinceMarch21 = (19 * (year % 19) + 24) % 30;
    // Gauss' two exceptions: the tables never put the moon on April 19, nor twice on April 18.
    if (sinceMarch21 == 29 || (sinceMarch21 == 28 && year % 19 > 10)) {
      sinceMarch21--;
    }
    var fullMoon = LocalDate.of(year, Month.MARCH, 21).plusDays(sinceMarch21);
    return fullMoon.with(next(SUNDAY));
  }
}
