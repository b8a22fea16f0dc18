package org.openbell.scheduler.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.UsEquityCalendar;

class DueTest {
  private static final SessionDate FULL = SessionDate.of(2025, 10, 29);
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

  /// Back at every minute of the day, after having been down from one of many earlier ones.
  @ParameterizedTest
  @ValueSource(strings = {"2025-10-29", "2025-11-28"})
  void neverTellsAnEntryLateNorLosesAnExit(String date) {
    DayAgenda agenda = agenda(SessionDate.parse(date));
    for (int backAt = 0; backAt < MINUTES; backAt++) {
      for (int downFrom = 0; downFrom <= backAt; downFrom += 31) {
        List<Telling> tellings = live(agenda, downFrom, backAt);
        assertThat(tellings)
            .filteredOn(telling -> telling.item().purpose() == Purpose.ENTRY)
            .allMatch(telling -> !telling.item().hasLapsedAt(telling.at()));
        assertThat(tellings)
            .extracting(telling -> telling.item().name())
            .doesNotHaveDuplicates()
            .contains("EntryCutoffReached", "FlattenDue", "SessionClosed", "SessionSlept");
      }
    }
  }

  private record Telling(AgendaItem item, Instant at) {}

  private static List<Telling> live(DayAgenda agenda, int downFrom, int backAt) {
    Instant midnight = ExchangeTime.at(agenda.date(), LocalTime.MIDNIGHT);
    Instant down = midnight.plus(Duration.ofMinutes(downFrom));
    Instant back = midnight.plus(Duration.ofMinutes(backAt));
    Set<String> settled = new HashSet<>();
    List<Telling> tellings = new ArrayList<>();
    // The runner looks when something is due, and once when it starts.
    Stream.concat(agenda.items().stream().map(AgendaItem::due), Stream.of(back))
        .filter(look -> look.isBefore(down) || !look.isBefore(back))
        .sorted()
        .forEach(
            look -> {
              Due due = Due.decide(agenda, settled, false, look);
              due.toTell().forEach(item -> tellings.add(new Telling(item, look)));
              Stream.concat(due.toTell().stream(), due.missed().stream())
                  .forEach(item -> settled.add(item.name()));
            });
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
