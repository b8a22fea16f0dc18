package org.openbell.approval.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionPhase;
import org.openbell.model.session.TradingCalendar;

/// What comes next, and in which phase the day is.
public record Agenda(TradingCalendar calendar) {
  /// One thing that is due.
  public record Due(String name, Instant at) {}

  public SessionPhase phaseAt(Instant now) {
    return today(now).map(day -> day.phaseAt(now)).orElse(SessionPhase.ASLEEP);
  }

  public Due nextAfter(Instant now) {
    return today(now)
        .flatMap(day -> dues(day).filter(due -> due.at().isAfter(now)).findFirst())
        .orElseGet(() -> nextWake(now));
  }

  private Optional<DaySchedule> today(Instant now) {
    return calendar.hoursOn(ExchangeTime.dateOf(now)).map(DaySchedule::new);
  }

  private Due nextWake(Instant now) {
    LocalDate tomorrow = ExchangeTime.dateOf(now).plusDays(1);
    SessionDate next = calendar.sessionOnOrAfter(tomorrow);
    return new Due(
        "Wake on " + next, new DaySchedule(calendar.hoursOn(next.value()).orElseThrow()).wake());
  }

  private static Stream<Due> dues(DaySchedule day) {
    List<Due> morning =
        List.of(
            new Due("Wake, full scan", day.wake()),
            new Due("Ranking", day.rankDue()),
            new Due("Plan", day.planDue()),
            new Due("Orders for the open", day.entryOpens()),
            new Due("Entry cut-off", day.entryCutoff()),
            new Due("Last send for the open", day.lastSend()),
            new Due("Opening bell", day.open()));
    List<Due> evening =
        List.of(
            new Due("Last approval", day.lastApproval()),
            new Due("Everything is sold", day.flatten()),
            new Due("Closing bell", day.close()),
            new Due("Sleep", day.sleep()));
    Stream<Due> rescans = day.rescans().stream().map(at -> new Due("Rescan", at));
    return Stream.of(morning.stream(), rescans, evening.stream()).flatMap(each -> each);
  }
}
