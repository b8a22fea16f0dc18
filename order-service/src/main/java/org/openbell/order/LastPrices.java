package org.openbell.order;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Symbol;
import org.openbell.order.gate.GateView.PriceSeen;

/// The last trade the broker told of each watched symbol; forgotten with the process.
final class LastPrices {
  // The broker sells a hundred lines; more symbols than that were never watched.
  private static final int MOST = 1_000;

  private final Map<Symbol, PriceSeen> prices = new ConcurrentHashMap<>();

  void saw(TickSeen tick) {
    if (!tick.last().isZero() && (prices.size() < MOST || prices.containsKey(tick.symbol()))) {
      prices.put(tick.symbol(), new PriceSeen(tick.last(), tick.at()));
    }
  }

  Optional<PriceSeen> of(Symbol symbol) {
    return Optional.ofNullable(prices.get(symbol));
  }
}
