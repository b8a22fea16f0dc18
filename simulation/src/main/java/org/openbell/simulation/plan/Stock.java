package org.openbell.simulation.plan;

import java.math.BigDecimal;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Price;

/// One stock and its day: prices in cents, moments in microseconds since 1970.
///
/// From the moment `at[i]` on it trades at `cents[i]`; before the first it trades at `preMarket`.
/// `auctionShares` is what its opening auction can fill of one order.
public record Stock(
    Instrument instrument,
    int previousClose,
    int preMarket,
    int opening,
    long previousVolume,
    long volume,
    long auctionShares,
    long[] at,
    int[] cents) {

  public static Price price(int cents) {
    return new Price(BigDecimal.valueOf(cents, 2));
  }

  public int centsAt(long moment) {
    int low = 0;
    int high = at.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle] <= moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? preMarket : cents[low - 1];
  }
}
