package org.openbell.model.event;

import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

/// Prices of held and proposed symbols; told by order-service, never stored, stale in seconds.
public sealed interface TickFact extends Fact {
  /// One look at a symbol; a side without a quote is sent as a price of zero.
  record TickSeen(Symbol symbol, Price bid, Price ask, Price last, Instant at) implements TickFact {
    @Override
    public String key() {
      return symbol.ticker();
    }
  }
}
