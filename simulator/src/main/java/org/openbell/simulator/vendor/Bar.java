package org.openbell.simulator.vendor;

import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.simulator.market.Market;

/// One minute of one symbol, from its first second to its last.
record Bar(Instant from, Price open, Price high, Price low, Price close, long volume) {
  private static final int SECONDS = 60;

  static Bar minute(Market market, Symbol symbol, Instant from) {
    Instant end = from.plusSeconds(SECONDS - 1);
    Price open = market.last(symbol, from);
    Price close = market.last(symbol, end);
    // Counted from the second before, so that the opening auction belongs to the first minute.
    long before = market.quote(symbol, from.minusSeconds(1)).volume();
    return new Bar(
        from,
        open,
        open.isAbove(close) ? open : close,
        open.isAbove(close) ? close : open,
        close,
        market.quote(symbol, end).volume() - before);
  }

  long trades() {
    return volume / 100 + 1;
  }
}
