package org.openbell.scheduler.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.UsEquityCalendar;

class DueTest {
  private static final SessionDate FULL = SessionDate.of(2025, 10, 29);
  private static final SessionDate HALF = SessionDate.of(2025, 11, 28);
  private static final int MINUTES = 24 * 60;

  @Test
  void neverOpensTheEntryWindowAfterItsCutoff() {
    assertThat(told(first(FULL, "09:24:30"))).containsExactly("SessionWoke", "EntryCutoffReached");
  }

  @Test
  void stillOpensTheEntryWindowInsideIt() {
    assertThat(told(first(FULL, "09:24:29"))).containsExactly("SessionWoke", "EntryWindowOpened");
  }

  @Test
  void resumesARescanOnlyUntilTheNext() {
    assertThat(told(first(FULL, "11:07")))
        .containsExactly(
            "SessionWoke", "EntryCutoffReached", "SessionOpened", "ScanDue 20251029T1100");
  }

  @Test
  void endsADayItSleptThroughWithoutWakingIt() {
    assertThat(told(first(FULL, "20:00")))
        .containsExactly("EntryCutoffReached", "FlattenDue", "SessionClosed", "SessionSlept");
  }

  @Test
  void asksForNoMoreScansOnceTheDayIsDone() {
    Due due = Due.decide(agenda(FULL), Set.of("SessionWoke"), true, at(FULL, "11:07"));
    assertThat(told(due)).containsExactly("EntryCutoffReached", "SessionOpened");
    assertThat(due.missed()).extracting(AgendaItem::name).contains("ScanDue 20251029T1100");
  }

  @Test
  void saysWhenToLookAgain() {
    assertThat(first(FULL, "09:24:30").nextDue()).contains(at(FULL, "09:30"));
    assertThat(first(FULL, "16:05").nextDue()).isEmpty();
  }

  @Test
  void skipsAHolidayFromEightUntilMidnight() {
    SessionDate thanksgiving = SessionDate.of(2025, 11, 27);
    assertThat(told(first(thanksgiving, "07:59"))).isEmpty();
    assertThat(told(first(thanksgiving, "08:00"))).containsExactly("SessionSkipped");
    assertThat(told(first(thanksgiving, "23:59"))).containsExactly("SessionSkipped");
  }

  /// Down from any minute of the day until any later one, looking every minute otherwise.
  @ParameterizedTest
  @MethodSource("restarts")
  void neverTellsAnEntryLateNorLosesAnExit(SessionDate date, int downFrom) {
    for (int backAt = downFrom; backAt <= MINUTES; backAt += 7) {
      List<Telling> tellings = live(agenda(date), downFrom, backAt);
      assertThat(tellings)
          .filteredOn(telling -> telling.item().purpose() == Purpose.ENTRY)
          .allMatch(telling -> !telling.item().hasLapsedAt(telling.at()));
      assertThat(tellings)
          .extracting(telling -> telling.item().name())
          .doesNotHaveDuplicates()
          .contains("EntryCutoffReached", "FlattenDue", "SessionClosed", "SessionSlept");
    }
  }

  static Stream<Arguments> restarts() {
    return Stream.of(FULL, HALF)
        .flatMap(
            date -> IntStream.range(0, MINUTES).mapToObj(minute -> Arguments.of(date, minute)));
  }

  private record Telling(AgendaItem item, Instant at) {}

  private static List<Telling> live(DayAgenda agenda, int downFrom, int backAt) {
    Instant midnight = ExchangeTime.at(agenda.date(), LocalTime.MIDNIGHT);
    Set<String> settled = new HashSet<>();
    List<Telling> tellings = new ArrayList<>();
    for (int minute = 0; minute <= MINUTES; minute++) {
      if (minute >= downFrom && minute < backAt) {
        continue;
      }
      Instant now = midnight.plus(Duration.ofMinutes(minute));
      Due due = Due.decide(agenda, settled, false, now);
      due.toTell().forEach(item -> tellings.add(new Telling(item, now)));
      Stream.concat(due.toTell().stream(), due.missed().stream())
          .forEach(item -> settled.add(item.name()));
    }
    return tellings;
  }

  private static Due first(SessionDate date, String time) {
    return Due.decide(agenda(date), Set.of(), false, at(date, time));
  }

  private static List<String> told(Due due) {
    return due.toTell().stream().map(AgendaItem::name).toList();
  }

  private static DayAgenda agenda(SessionDate date) {
    return DayAgenda.of(date, UsEquityCalendar.standard());
  }

  private static Instant at(SessionDate date, String time) {
    return ExchangeTime.at(date, LocalTime.parse(time));
  }
}
