package org.openbell.simulator.vendor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openbell.model.money.Price;
import org.openbell.simulator.market.Draw;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Quote;

/// One listing and its quote, with the figures that vendors derive from them.
record Screen(Listing listing, Quote quote) {
  BigDecimal change() {
    return quote.last().minus(quote.previousClose()).value();
  }

  BigDecimal changePercent() {
    return quote.last().changeFrom(quote.previousClose()).value();
  }

  /// Whether anything has been printed since 04:00.
  boolean hasTraded() {
    return quote.volume() > 0;
  }

  /// Shares with the fraction that vendors report since fractional trades count; half have one.
  static BigDecimal fractional(Listing listing, long volume) {
    Draw draw = Draw.of(listing.contractId()).at("fraction");
    return draw.below(2) == 0 || volume == 0
        ? BigDecimal.valueOf(volume)
        : BigDecimal.valueOf(volume * 10 + draw.at(volume).between(1, 9), 1);
  }

  /// Stands in for the volume-weighted price: the middle of high, low and last.
  static BigDecimal weighted(Price high, Price low, Price last) {
    return high.value()
        .add(low.value())
        .add(last.value())
        .divide(BigDecimal.valueOf(3), 4, RoundingMode.HALF_EVEN);
  }
}
