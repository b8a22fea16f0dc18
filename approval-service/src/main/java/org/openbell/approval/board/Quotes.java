package org.openbell.approval.board;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Symbol;

/// The last price of every symbol that ticks; ticks come for what is held or proposed only.
public final class Quotes {
  private final ConcurrentMap<Symbol, Quote> latest = new ConcurrentHashMap<>();

  public void see(TickSeen tick) {
    latest.merge(
        tick.symbol(),
        new Quote(tick),
        (before, now) -> now.tick().at().isBefore(before.tick().at()) ? before : now);
  }

  public Optional<Quote> of(Symbol symbol) {
    return Optional.ofNullable(latest.get(symbol));
  }
}
