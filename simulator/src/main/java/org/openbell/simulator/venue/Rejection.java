package org.openbell.simulator.venue;

import java.util.Optional;
import org.openbell.model.instrument.Symbol;

/// Turns down the next orders with a code of the broker, whatever they are.
///
/// With `afterOpenOrder` the broker takes the order first (openOrder, orderStatus) and then turns
/// it down, which leaves it Inactive; without, the error is all there ever is. Without a symbol
/// the next orders in any paper are meant.
public record Rejection(
    int code, String text, int times, boolean afterOpenOrder, Optional<Symbol> symbol) {
  public Rejection {
    if (times < 1) {
      throw new IllegalArgumentException("a rejection happens at least once, not " + times);
    }
  }

  boolean concerns(Ticket ticket) {
    return symbol.isEmpty() || symbol.get().equals(ticket.listing().symbol());
  }

  Optional<Rejection> afterOne() {
    return times == 1
        ? Optional.empty()
        : Optional.of(new Rejection(code, text, times - 1, afterOpenOrder, symbol));
  }

  Refusal refusal() {
    return new Refusal(code, text);
  }
}
