package org.openbell.simulation.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openbell.model.session.DayKind;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;

/// A calendar that works every date out once: a simulated day asks it thousands of times.
public final class RememberedCalendar implements TradingCalendar {
  private final TradingCalendar calendar;
  private final Map<LocalDate, Optional<SessionHours>> hours = new ConcurrentHashMap<>();

  public RememberedCalendar(TradingCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public DayKind kindOf(LocalDate date) {
    return calendar.kindOf(date);
  }

  @Override
  public Optional<SessionHours> hoursOn(LocalDate date) {
    Optional<SessionHours> known = hours.get(date);
    return known != null ? known : hours.computeIfAbsent(date, calendar::hoursOn);
  }
}
