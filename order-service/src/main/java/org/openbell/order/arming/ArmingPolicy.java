package org.openbell.order.arming;

import java.time.Duration;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;

/// What a day needs before it may trade.
///
/// @param live whether orders go to a live account: then somebody must arm the day by hand and
///     market data must be known to be live
/// @param delayedOnPaper whether a paper account may trade without live prices
/// @param build which code this is
/// @param longestSkew how far clocks may be apart
/// @param booksAge how long ago the books may have been compared
/// @param leastFreeBytes what must be free on the disk
public record ArmingPolicy(
    boolean live,
    boolean delayedOnPaper,
    String build,
    Duration longestSkew,
    Duration booksAge,
    long leastFreeBytes) {
  /// An instrument that everybody may see live, if anything.
  public static final Instrument PROBE =
      new Instrument(Symbol.parse("SPY"), "SPDR S&P 500 ETF Trust", Exchange.NYSE_ARCA);

  private static final Duration MOST_SKEW = Duration.ofSeconds(3);
  private static final long LEAST_FREE = 50_000_000;

  public ArmingPolicy {
    if (!longestSkew.isPositive() || longestSkew.compareTo(MOST_SKEW) > 0) {
      throw new IllegalArgumentException(
          "openbell.order.arming.longest-skew: "
              + longestSkew
              + " is not above zero and at most "
              + MOST_SKEW);
    }
    if (leastFreeBytes < LEAST_FREE) {
      throw new IllegalArgumentException(
          "openbell.order.arming.free-megabytes: "
              + leastFreeBytes / 1_000_000
              + " is below "
              + LEAST_FREE / 1_000_000);
    }
  }
}
