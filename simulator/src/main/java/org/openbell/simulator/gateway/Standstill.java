package org.openbell.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.HaltState;

/// Stops the quotes of papers that the venue does not let trade.
final class Standstill {
  /// A paper opens within seconds; one that takes longer was held up.
  private static final Duration USUAL_OPENING = Duration.ofSeconds(10);

  private final Exchange exchange;
  private final SessionHours hours;
  private final Map<Symbol, Instant> since = new HashMap<>();

  Standstill(Exchange exchange, SessionHours hours) {
    this.exchange = exchange;
    this.hours = hours;
  }

  HaltState state(Symbol symbol, Instant now) {
    return exchange.haltOf(symbol, now);
  }

  boolean isHalted(Symbol symbol, Instant now) {
    return state(symbol, now) != HaltState.NONE;
  }

  /// The moment whose quote is shown now: the last one before the standstill, while there is one.
  Instant shown(Symbol symbol, Instant now) {
    if (isHalted(symbol, now)) {
      return since.computeIfAbsent(symbol, _ -> now);
    }
    since.remove(symbol);
    var opens = exchange.opensAt(symbol);
    var held = opens.isAfter(hours.open().plus(USUAL_OPENING));
    return held && !now.isBefore(hours.open()) && now.isBefore(opens)
        ? hours.open().minusSeconds(1)
        : now;
  }
}
