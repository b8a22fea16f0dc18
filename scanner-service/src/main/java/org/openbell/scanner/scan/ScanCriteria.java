package org.openbell.scanner.scan;

import java.math.BigDecimal;
import java.time.Duration;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;

/// The limits a stock must keep to be a candidate, and a feed to be believed; the edges belong to
/// the good side.
///
/// `leastQuoted` is the part of the universe that the snapshot must carry.
public record ScanCriteria(
    Price lowestPrice,
    Price highestPrice,
    Usd leastPreviousTurnover,
    BigDecimal leastVolumePreOpen,
    BigDecimal leastVolumeRescan,
    Percent widestSpread,
    Duration oldestTrade,
    Percent leastMove,
    Percent largestMove,
    Percent vendorTolerance,
    Duration oldestSecondOpinion,
    int shortlist,
    int candidates,
    int withNews,
    int headlines,
    Percent leastQuoted,
    int smallestUniverse) {

  public ScanCriteria {
    if (lowestPrice.isZero() || lowestPrice.isAbove(highestPrice)) {
      throw new IllegalArgumentException(
          "scan prices must run upwards from above zero: " + lowestPrice + " to " + highestPrice);
    }
    if (candidates < 1 || candidates > 30) {
      throw new IllegalArgumentException("candidates are 1 to 30, not " + candidates);
    }
    if (shortlist < candidates || shortlist > 100) {
      throw new IllegalArgumentException(
          "the shortlist has at least as many as candidates and at most 100, not " + shortlist);
    }
    if (withNews < 0 || withNews > 12 || headlines < 1 || headlines > 10) {
      throw new IllegalArgumentException(
          "news for 0 to 12 candidates, 1 to 10 headlines each; asked for "
              + withNews
              + " and "
              + headlines);
    }
  }
}
