package org.openbell.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/// What happened between a moment and the next bar; volume, average and count are -1 where prices
/// were not made by trades.
public record Bar(
    Instant from,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    BigDecimal close,
    long volume,
    BigDecimal average,
    long trades) {
  static final BigDecimal NO_AVERAGE = BigDecimal.ONE.negate();

  /// One bar over both, the other one being the later.
  Bar then(Bar later) {
    var traded = volume >= 0;
    return new Bar(
        from,
        open,
        high.max(later.high),
        low.min(later.low),
        later.close,
        traded ? volume + later.volume : -1,
        traded ? later.average : NO_AVERAGE,
        traded ? trades + later.trades : -1);
  }
}
