package org.openbell.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.session.UsEquityCalendar;

/// The sessions before the played one, day by day back from its previous close.
///
/// They are invented and do not depend on the seed; each opens where its draw says and closes where
/// the next one remembers it.
final class PastDays {
  /// Nothing is older than five years.
  static final int MOST = 5 * 252;

  private static final TradingCalendar CALENDAR = UsEquityCalendar.standard();

  private PastDays() {}

  /// The latest `count` sessions before the market's own, newest first; fewer when the calendar
  /// or the history ends earlier.
  static List<PastDay> of(Market market, Listing listing, int count) {
    List<PastDay> days = new ArrayList<>();
    LocalDate date = market.hours().date().value();
    long usualVolume = market.quote(listing.symbol(), market.hours().close()).volume();
    DayBar bar = DayBar.yesterday(market, listing);
    for (var hours = sessionBefore(date);
        hours.isPresent() && days.size() < Math.min(count, MOST);
        hours = sessionBefore(date)) {
      date = hours.get().date().value();
      if (!days.isEmpty()) {
        bar = DayBar.earlier(bar.before(), usualVolume, listing, date);
      }
      days.add(new PastDay(listing, hours.get(), bar));
    }
    return days;
  }

  private static Optional<SessionHours> sessionBefore(LocalDate date) {
    try {
      for (var day = date.minusDays(1); ; day = day.minusDays(1)) {
        var hours = CALENDAR.hoursOn(day);
        if (hours.isPresent()) {
          return hours;
        }
      }
    } catch (IllegalArgumentException beforeTheCalendarBegins) {
      return Optional.empty();
    }
  }
}
