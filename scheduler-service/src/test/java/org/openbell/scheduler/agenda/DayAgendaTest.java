package org.openbell.scheduler.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.EntryWindowOpened;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.ScanId;
import org.openbell.scheduler.agenda.Announcement.CallTheRoll;
import org.openbell.scheduler.agenda.Announcement.Known;

class DayAgendaTest {
  private static final SessionDate FULL = SessionDate.of(2025, 10, 29);
  private static final SessionDate HALF = SessionDate.of(2025, 11, 28);
  private static final SessionDate THANKSGIVING = SessionDate.of(2025, 11, 27);

  @Test
  void listsAFullDayInOrder() {
    assertThat(timetable(agenda(FULL)))
        .startsWith(
            "08:00 SessionWoke",
            "08:00 ScanDue 20251029T0800",
            "09:20 EntryWindowOpened",
            "09:24:30 EntryCutoffReached",
            "09:30 SessionOpened",
            "09:45 ScanDue 20251029T0945",
            "10:00 ScanDue 20251029T1000")
        .endsWith(
            "15:00 ScanDue 20251029T1500",
            "15:45 FlattenDue",
            "16:00 SessionClosed",
            "16:05 SessionSlept")
        .hasSize(5 + 22 + 3);
  }

  @Test
  void movesEverythingTiedToTheCloseOnAHalfDay() {
    assertThat(timetable(agenda(HALF)))
        .endsWith(
            "12:00 ScanDue 20251128T1200",
            "12:45 FlattenDue",
            "13:00 SessionClosed",
            "13:05 SessionSlept")
        .hasSize(5 + 10 + 3);
  }

  @Test
  void saysWhyAHolidayIsSkippedAndWhenTheNextDayBegins() {
    assertThat(facts(agenda(THANKSGIVING)))
        .containsExactly(
            new SessionSkipped(
                THANKSGIVING, "Thanksgiving Day", ExchangeTime.at(HALF, LocalTime.of(8, 0))));
  }

  @Test
  void wakesOnMondayAfterAFridayAcrossTheEndOfSummerTime() {
    SessionDate friday = SessionDate.of(2025, 10, 31);
    assertThat(facts(agenda(friday)))
        .last()
        .isEqualTo(new SessionSlept(friday, Instant.parse("2025-11-03T13:00:00Z")));
  }

  @Test
  void givesTheEntryWindowItsCutoffAndLastSend() {
    assertThat(facts(agenda(FULL)))
        .contains(
            new EntryWindowOpened(FULL, at(FULL, "09:24:30"), at(FULL, "09:27:30")),
            new FlattenDue(FULL, at(FULL, "16:00")));
  }

  @Test
  void givesTheFirstScanUntilNineAndARescanUntilTheNext() {
    assertThat(facts(agenda(FULL)))
        .contains(
            new ScanDue(FULL, new ScanId("20251029T0800"), ScanKind.PRE_OPEN, at(FULL, "09:00")),
            new ScanDue(FULL, new ScanId("20251029T0945"), ScanKind.RESCAN, at(FULL, "10:00")));
  }

  @Test
  void callsTheRollAtWake() {
    assertThat(agenda(FULL).items().getFirst().announcement())
        .isEqualTo(
            new CallTheRoll(UsEquityCalendar.standard().hoursOn(FULL.value()).orElseThrow()));
  }

  private static DayAgenda agenda(SessionDate date) {
    return DayAgenda.of(date, UsEquityCalendar.standard());
  }

  private static List<String> timetable(DayAgenda agenda) {
    return agenda.items().stream()
        .map(item -> item.due().atZone(ExchangeTime.NEW_YORK).toLocalTime() + " " + item.name())
        .toList();
  }

  private static List<SchedulerFact> facts(DayAgenda agenda) {
    return agenda.items().stream()
        .map(AgendaItem::announcement)
        .filter(Known.class::isInstance)
        .map(known -> ((Known) known).fact())
        .toList();
  }

  private static Instant at(SessionDate date, String time) {
    return ExchangeTime.at(date, LocalTime.parse(time));
  }
}
