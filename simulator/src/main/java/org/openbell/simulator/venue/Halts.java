package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;

/// Which papers do not trade now, and when a paper opens whose opening was held up.
final class Halts {
  private final Auctions auctions;
  private final Map<Symbol, Halt> halts = new HashMap<>();
  private final Map<Symbol, Instant> lateOpens = new HashMap<>();

  private record Halt(HaltState state, Optional<Instant> until) {}

  Halts(Auctions auctions) {
    this.auctions = auctions;
  }

  /// Stops a paper until it is resumed; one that has not opened does not open before.
  void halt(Symbol symbol, Instant now) {
    if (now.isBefore(opensAt(symbol))) {
      lateOpens.put(symbol, Instant.MAX);
    }
    halts.put(symbol, new Halt(HaltState.GENERAL, Optional.empty()));
  }

  void pause(Symbol symbol, Instant now, Instant until) {
    if (now.isBefore(opensAt(symbol))) {
      delayOpen(symbol, until);
    }
    halts.put(symbol, new Halt(HaltState.VOLATILITY, Optional.of(until)));
  }

  void resume(Symbol symbol, Instant now) {
    halts.remove(symbol);
    if (opensAt(symbol).equals(Instant.MAX)) {
      lateOpens.remove(symbol);
      delayOpen(symbol, now.plusSeconds(1));
    }
  }

  void delayOpen(Symbol symbol, Instant until) {
    if (until.isAfter(opensAt(symbol))) {
      lateOpens.put(symbol, until);
    }
  }

  HaltState of(Symbol symbol, Instant at) {
    return Optional.ofNullable(halts.get(symbol))
        .filter(halt -> halt.until().filter(until -> !at.isBefore(until)).isEmpty())
        .map(Halt::state)
        .orElse(HaltState.NONE);
  }

  boolean isHalted(Symbol symbol, Instant at) {
    return of(symbol, at) != HaltState.NONE;
  }

  /// The moment of the opening print; the end of time while nobody knows it.
  Instant opensAt(Symbol symbol) {
    return Optional.ofNullable(lateOpens.get(symbol)).orElseGet(() -> auctions.opensAt(symbol));
  }

  boolean opensLate(Symbol symbol) {
    return lateOpens.containsKey(symbol);
  }
}
