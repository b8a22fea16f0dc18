package org.openbell.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UsEquityCalendarTest {

  private final UsEquityCalendar calendar = UsEquityCalendar.standard();

  // NYSE Group holiday and early closings calendars: press releases of 2024-11-08 (2025 to 2027)
  // and 2025-12-23 (2026 to 2028), and the closure of 2025-01-09 announced on 2024-12-30.
  static Stream<PublishedYear> publishedByTheExchange() {
    return Stream.of(
        PublishedYear.of(
            2025,
            "01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25",
            "07-03 11-28 12-24",
            250),
        PublishedYear.of(
            2026,
            "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25",
            "11-27 12-24",
            251),
        PublishedYear.of(
            2027, "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24", "11-26", 251),
        PublishedYear.of(
            2028, "01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25", "07-03 11-24", 251));
  }

  @ParameterizedTest
  @MethodSource("publishedByTheExchange")
  void agreesWithTheExchangeOnEveryDayOf(PublishedYear year) {
    assertThat(year.days())
        .allSatisfy(day -> assertThat(calendar.hoursOn(day)).isEqualTo(year.hoursOn(day)));
  }

  @ParameterizedTest
  @MethodSource("publishedByTheExchange")
  void countsAsManySessionsAsTheExchangeIn(PublishedYear year) {
    assertThat(year.days().filter(day -> calendar.hoursOn(day).isPresent()).count())
        .isEqualTo(year.sessions());
  }

  // Strata knows full closures only, so early closes are checked against the lists above.
  @Test
  void agreesWithAnIndependentCalendarOnEveryDayItCovers() {
    var nyse = HolidayCalendarIds.NYSE.resolve(ReferenceData.standard());
    var disagreements =
        LocalDate.of(2020, 1, 1)
            .datesUntil(LocalDate.of(2036, 1, 1))
            .filter(day -> calendar.hoursOn(day).isPresent() != nyse.isBusinessDay(day));

    assertThat(disagreements).isEmpty();
  }

  // NYSE Holidays & Trading Hours of those years.
  @ParameterizedTest
  @CsvSource({
    "2020-11-27",
    "2020-12-24",
    "2021-11-26",
    "2022-11-25",
    "2023-07-03",
    "2023-11-24",
    "2024-07-03",
    "2024-11-29",
    "2024-12-24"
  })
  void remembersTheEarlyCloseOf(LocalDate day) {
    assertThat(calendar.kindOf(day)).isInstanceOf(EarlyClose.class);
  }

  @Test
  void closedEarlyOnNineDaysFrom2020To2024() {
    var early =
        LocalDate.of(2020, 1, 1)
            .datesUntil(LocalDate.of(2025, 1, 1))
            .filter(day -> calendar.kindOf(day) instanceof EarlyClose);

    assertThat(early).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-09, National Day of Mourning for President Carter",
    "2026-12-25, Christmas Day",
    "2027-12-24, Christmas Day (observed)",
    "2026-07-03, Independence Day (observed)",
    "2026-04-03, Good Friday",
    "2026-11-28, weekend",
    "2026-07-04, weekend"
  })
  void saysWhyThereIsNoSession(LocalDate day, String reason) {
    assertThat(calendar.kindOf(day)).isEqualTo(new Closed(reason));
  }

  @Test
  void tradedThroughTheFirstJuneteenth() {
    assertThat(calendar.kindOf(LocalDate.of(2020, 6, 19))).isEqualTo(new FullDay());
    assertThat(calendar.kindOf(LocalDate.of(2021, 6, 18))).isEqualTo(new FullDay());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25, 2026-11-25", // a session is its own answer
    "2026-11-26, 2026-11-27", // Thanksgiving
    "2026-11-28, 2026-11-30", // weekend
    "2027-12-31, 2027-12-31", // the Friday before a New Year's Day that is not observed
    "2028-01-01, 2028-01-03"
  })
  void findsTheSessionOnOrAfter(LocalDate day, String session) {
    assertThat(calendar.sessionOnOrAfter(day)).hasToString(session);
  }

  @Test
  void findsTheSessionAfterALongWeekend() {
    assertThat(calendar.sessionAfter(SessionDate.parse("2026-07-02")))
        .isEqualTo(SessionDate.parse("2026-07-06"));
  }

  @Test
  void takesAClosureFromTheOperator() {
    var day = LocalDate.of(2026, 11, 24);
    var mourning = calendar.withClosure(day, "National Day of Mourning");

    assertThat(mourning.kindOf(day)).isEqualTo(new Closed("National Day of Mourning"));
    assertThat(mourning.sessionOnOrAfter(day)).isEqualTo(SessionDate.parse("2026-11-25"));
    assertThat(calendar.kindOf(day)).isEqualTo(new FullDay());
  }

  @Test
  void takesAnEarlyCloseFromTheOperator() {
    var day = LocalDate.of(2026, 11, 24);

    assertThat(calendar.withEarlyClose(day, "power failure").hoursOn(day))
        .contains(SessionHours.early(new SessionDate(day)));
  }

  @Test
  void doesNotLetAnEarlyCloseOpenAHoliday() {
    assertThatThrownBy(() -> calendar.withEarlyClose(LocalDate.of(2026, 12, 25), "half day"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "2026-12-25 has no session (Christmas Day) that could close early:"
                + " check the override");
  }

  @Test
  void doesNotCloseADayForNoReason() {
    assertThatThrownBy(() -> calendar.withClosure(LocalDate.of(2026, 11, 24), " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a day without normal hours needs a reason, got none");
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31", "2036-01-01"})
  void refusesADayItDoesNotCover(LocalDate day) {
    var message =
        "the trading calendar covers 2020 to 2035, not "
            + day
            + ": check the date, or extend UsEquityCalendar from the exchange's list";

    assertThatThrownBy(() -> calendar.kindOf(day)).hasMessage(message);
    assertThatThrownBy(() -> calendar.withClosure(day, "storm")).hasMessage(message);
  }

  @Test
  void refusesToGuessTheSessionAfterItsLast() {
    assertThatThrownBy(() -> calendar.sessionAfter(SessionDate.parse("2035-12-31")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 2036-01-01");
  }
}
