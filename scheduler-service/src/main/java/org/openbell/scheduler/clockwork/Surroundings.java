package org.openbell.scheduler.clockwork;

import java.time.ZoneId;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;

/// The clock, the calendar and the place from which somebody reads our log.
public record Surroundings(ExchangeClock clock, TradingCalendar calendar, ZoneId operatorZone) {}
