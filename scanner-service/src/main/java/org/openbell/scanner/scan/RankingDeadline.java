package org.openbell.scanner.scan;

import java.time.Instant;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.TradingCalendar;

/// Until when a ranking of the scan's candidates is of use.
public final class RankingDeadline {
  private RankingDeadline() {}

  /// Before the open 09:15, when orders are planned; a rescan has to be scanned and ranked before
  /// its own deadline, because the next one follows.
  public static Instant of(ScanDue due, TradingCalendar calendar) {
    return switch (due.kind()) {
      case PRE_OPEN ->
          calendar
              .hoursOn(due.date().value())
              .map(hours -> new DaySchedule(hours).rankDeadline())
              .orElse(due.deadline());
      case RESCAN -> due.deadline();
    };
  }
}
