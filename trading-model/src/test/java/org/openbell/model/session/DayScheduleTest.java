package org.openbell.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayScheduleTest {

  private static final SessionDate HALF = SessionDate.parse("2026-11-27");
  private static final SessionDate FULL = SessionDate.parse("2026-11-30");

  private final DaySchedule fullDay = new DaySchedule(SessionHours.full(FULL));
  private final DaySchedule halfDay = new DaySchedule(SessionHours.early(HALF));

  @Test
  void readsLikeTheTradersDay() {
    assertThat(wall(timetable(fullDay)))
        .containsExactly(
            "08:00",
            "08:00",
            "09:00",
            "09:15",
            "09:15",
            "09:20",
            "09:24:30",
            "09:27:30",
            "09:30",
            "09:35",
            "15:00",
            "15:45",
            "15:52",
            "16:00",
            "16:05");
  }

  @Test
  void movesWithTheCloseOnAHalfDay() {
    assertThat(wall(timetable(halfDay)))
        .containsExactly(
            "08:00",
            "08:00",
            "09:00",
            "09:15",
            "09:15",
            "09:20",
            "09:24:30",
            "09:27:30",
            "09:30",
            "09:35",
            "12:00",
            "12:45",
            "12:52",
            "13:00",
            "13:05");
  }

  @Test
  void rescansFromAQuarterToTenUntilThree() {
    assertThat(wall(fullDay.rescans()))
        .hasSize(22)
        .startsWith("09:45", "10:00", "10:15")
        .endsWith("14:30", "14:45", "15:00");
  }

  @Test
  void rescansUntilNoonOnAHalfDay() {
    assertThat(wall(halfDay.rescans()))
        .containsExactly(
            "09:45", "10:00", "10:15", "10:30", "10:45", "11:00", "11:15", "11:30", "11:45",
            "12:00");
  }

  @Test
  void neverRescansInTheLastHourOfAnySession() {
    assertThat(everySession())
        .allSatisfy(
            day ->
                assertThat(day.rescans())
                    .allSatisfy(
                        moment ->
                            assertThat(Duration.between(moment, day.close()))
                                .isGreaterThanOrEqualTo(Duration.ofMinutes(60))));
  }

  @Test
  void rescansOnTheQuarterHourAndAlwaysAfterTheEntriesSettled() {
    assertThat(everySession())
        .allSatisfy(
            day ->
                assertThat(day.rescans())
                    .isNotEmpty()
                    .allSatisfy(
                        moment -> {
                          assertThat(moment).isAfter(day.entriesSettled());
                          assertThat(Duration.between(day.open(), moment).toMinutes() % 15)
                              .isZero();
                        }));
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:00, ASLEEP", "07:59:59, ASLEEP",
    "08:00:00, AWAKE", "08:59:59, AWAKE",
    "09:00:00, RANKING", "09:14:59, RANKING",
    "09:15:00, PLANNING", "09:19:59, PLANNING",
    "09:20:00, ENTRY", "09:24:29, ENTRY",
    "09:24:30, ENTRY_CLOSED", "09:27:29, ENTRY_CLOSED",
    "09:27:30, AUCTION", "09:29:59, AUCTION",
    "09:30:00, REGULAR", "15:44:59, REGULAR",
    "15:45:00, FLATTENING", "15:51:59, FLATTENING",
    "15:52:00, ALARM", "15:59:59, ALARM",
    "16:00:00, CLOSED", "23:59:59, CLOSED"
  })
  void knowsThePhaseOfAFullDay(LocalTime time, SessionPhase phase) {
    assertThat(fullDay.phaseAt(ExchangeTime.at(FULL, time))).isEqualTo(phase);
  }

  @ParameterizedTest
  @CsvSource({
    "09:24:29, ENTRY", "09:30:00, REGULAR", "12:44:59, REGULAR", "12:45:00, FLATTENING",
    "12:52:00, ALARM", "12:59:59, ALARM", "13:00:00, CLOSED", "15:45:00, CLOSED"
  })
  void knowsThePhaseOfAHalfDay(LocalTime time, SessionPhase phase) {
    assertThat(halfDay.phaseAt(ExchangeTime.at(HALF, time))).isEqualTo(phase);
  }

  @Test
  void passesThroughEveryPhaseOnceAndInOrder() {
    assertThat(everySession())
        .allSatisfy(day -> assertThat(phasesOf(day)).containsExactly(SessionPhase.values()));
  }

  @Test
  void sleepsOnTheDaysAround() {
    assertThat(fullDay.phaseAt(fullDay.open().minus(Duration.ofDays(1))))
        .isEqualTo(SessionPhase.ASLEEP);
    assertThat(fullDay.phaseAt(fullDay.open().plus(Duration.ofDays(1))))
        .isEqualTo(SessionPhase.CLOSED);
  }

  /// The phases at every half minute of the session's date, repetitions dropped.
  private static List<SessionPhase> phasesOf(DaySchedule day) {
    var midnight = ExchangeTime.at(day.hours().date(), LocalTime.MIDNIGHT);
    return Stream.iterate(midnight, moment -> moment.plusSeconds(30))
        .limit(24 * 60 * 2)
        .map(day::phaseAt)
        .gather(onlyChanges())
        .toList();
  }

  private static Gatherer<SessionPhase, ?, SessionPhase> onlyChanges() {
    return Gatherer.<SessionPhase, SessionPhase[], SessionPhase>ofSequential(
        () -> new SessionPhase[1],
        (last, phase, out) -> {
          var changed = last[0] != phase;
          last[0] = phase;
          return !changed || out.push(phase);
        });
  }

  private static Stream<DaySchedule> everySession() {
    return LocalDate.of(2025, 1, 1)
        .datesUntil(LocalDate.of(2029, 1, 1))
        .map(UsEquityCalendar.standard()::hoursOn)
        .flatMap(Optional::stream)
        .map(DaySchedule::new);
  }

  private static List<Instant> timetable(DaySchedule day) {
    return List.of(
        day.wake(),
        day.scanDue(),
        day.rankDue(),
        day.rankDeadline(),
        day.planDue(),
        day.entryOpens(),
        day.entryCutoff(),
        day.lastSend(),
        day.open(),
        day.entriesSettled(),
        day.lastApproval(),
        day.flatten(),
        day.flattenAlarm(),
        day.close(),
        day.sleep());
  }

  private static List<String> wall(List<Instant> moments) {
    return moments.stream()
        .map(moment -> moment.atZone(ExchangeTime.NEW_YORK).toLocalTime().toString())
        .toList();
  }
}
