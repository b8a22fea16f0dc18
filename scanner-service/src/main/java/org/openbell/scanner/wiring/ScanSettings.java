package org.openbell.scanner.wiring;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.time.Duration;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.scanner.scan.ScanCriteria;

/// The limits of the screen; from `openbell.scan`, explained in [ScanCriteria].
@ConfigMapping(prefix = "openbell.scan")
public interface ScanSettings {
  BigDecimal lowestPrice();

  BigDecimal highestPrice();

  BigDecimal leastPreviousTurnover();

  BigDecimal leastVolumePreOpen();

  BigDecimal leastVolumeRescan();

  BigDecimal widestSpread();

  Duration oldestTrade();

  BigDecimal leastMove();

  BigDecimal largestMove();

  BigDecimal vendorTolerance();

  Duration oldestSecondOpinion();

  int shortlist();

  int candidates();

  int withNews();

  int headlines();

  BigDecimal leastQuoted();

  int smallestUniverse();

  /// The same in the words of the core.
  default ScanCriteria criteria() {
    return new ScanCriteria(
        new Price(lowestPrice()),
        new Price(highestPrice()),
        new Usd(leastPreviousTurnover()),
        leastVolumePreOpen(),
        leastVolumeRescan(),
        new Percent(widestSpread()),
        oldestTrade(),
        new Percent(leastMove()),
        new Percent(largestMove()),
        new Percent(vendorTolerance()),
        oldestSecondOpinion(),
        shortlist(),
        candidates(),
        withNews(),
        headlines(),
        new Percent(leastQuoted()),
        smallestUniverse());
  }
}
