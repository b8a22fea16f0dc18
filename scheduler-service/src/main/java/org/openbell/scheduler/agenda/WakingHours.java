package org.openbell.scheduler.agenda;

import java.time.Instant;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionPhase;
import org.openbell.model.session.TradingCalendar;

/// When the house is awake: from a session's wake until its sleep, and not at all on other dates.
public record WakingHours(TradingCalendar calendar) {

  public SessionPhase phaseAt(Instant now) {
    return calendar
        .hoursOn(ExchangeTime.dateOf(now))
        .map(hours -> new DaySchedule(hours).phaseAt(now))
        .orElse(SessionPhase.ASLEEP);
  }

  public boolean isAwakeAt(Instant now) {
    return calendar
        .hoursOn(ExchangeTime.dateOf(now))
        .map(DaySchedule::new)
        .filter(day -> !now.isBefore(day.wake()) && now.isBefore(day.sleep()))
        .isPresent();
  }

  /// The next time a session's day begins, later than `now`.
  public Instant nextWakeAfter(Instant now) {
    SessionDate today = new SessionDate(ExchangeTime.dateOf(now));
    return calendar
        .hoursOn(today.value())
        .map(hours -> new DaySchedule(hours).wake())
        .filter(wake -> wake.isAfter(now))
        .orElseGet(() -> DayAgenda.wakeAfter(today, calendar));
  }
}
