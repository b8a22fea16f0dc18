package org.openbell.simulation.plan;

import java.math.BigDecimal;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Price;

/// One stock and its day: prices in cents, moments in microseconds since 1970.
///
/// Before its course begins it trades at `preMarket`. `auctionShares` is what its opening auction
/// can fill of one order.
public record Stock(
    Instrument instrument,
    int previousClose,
    int preMarket,
    int opening,
    long previousVolume,
    long volume,
    long auctionShares,
    Course course) {

  public static Price price(int cents) {
    return new Price(BigDecimal.valueOf(cents, 2));
  }

  public int centsAt(long moment) {
    return course.centsAt(moment, preMarket);
  }
}
