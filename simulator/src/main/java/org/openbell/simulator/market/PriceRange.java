package org.openbell.simulator.market;

import java.util.Comparator;
import org.openbell.model.money.Price;

/// The lowest and highest price of some weeks before the played session.
public record PriceRange(Price low, Price high) {
  private static final int SESSIONS_PER_WEEK = 5;
  private static final int AVERAGE_OVER_SESSIONS = 90;

  public static PriceRange ofWeeks(Market market, Listing listing, int weeks) {
    var days = PastDays.of(market, listing, weeks * SESSIONS_PER_WEEK);
    Comparator<Price> natural = Comparator.naturalOrder();
    return new PriceRange(
        days.stream().map(day -> day.bar().low()).min(natural).orElse(Price.ZERO),
        days.stream().map(day -> day.bar().high()).max(natural).orElse(Price.ZERO));
  }

  /// Shares per session over the last 90.
  public static long averageVolume(Market market, Listing listing) {
    return Math.round(
        PastDays.of(market, listing, AVERAGE_OVER_SESSIONS).stream()
            .mapToLong(day -> day.bar().volume())
            .average()
            .orElse(0));
  }
}
