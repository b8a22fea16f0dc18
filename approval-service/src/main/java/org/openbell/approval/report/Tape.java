package org.openbell.approval.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

/// The bars that were kept, in order of time.
public record Tape(List<Bar> bars) {
  public static final Tape EMPTY = new Tape(List.of());

  /// A price and when it was first seen.
  public record Peak(Price price, Instant at) {}

  public Tape {
    bars = bars.stream().sorted(Comparator.comparing(Bar::from)).toList();
  }

  Tape of(Symbol symbol) {
    return new Tape(bars.stream().filter(bar -> bar.symbol().equals(symbol)).toList());
  }

  /// Bars that begin within, `from` included, `to` not.
  Tape between(Instant from, Instant to) {
    return new Tape(
        bars.stream()
            .filter(bar -> !bar.from().isBefore(from) && bar.from().isBefore(to))
            .toList());
  }

  /// The highest price that was certainly seen within, both ends included: of a bar that lies
  /// across an end, only its own high counts, and only when it was seen within.
  Optional<Peak> highest(Instant from, Instant to) {
    return bars.stream()
        .filter(bar -> !bar.highAt().isBefore(from) && !bar.highAt().isAfter(to))
        .map(bar -> new Peak(bar.high(), bar.highAt()))
        .reduce((had, next) -> next.price().isAbove(had.price()) ? next : had);
  }

  /// The lowest price that was certainly seen within, counted as in [#highest].
  Optional<Peak> lowest(Instant from, Instant to) {
    return bars.stream()
        .filter(bar -> !bar.lowAt().isBefore(from) && !bar.lowAt().isAfter(to))
        .map(bar -> new Peak(bar.low(), bar.lowAt()))
        .reduce((had, next) -> next.price().isBelow(had.price()) ? next : had);
  }

  boolean isEmpty() {
    return bars.isEmpty();
  }

  Stream<Symbol> symbols() {
    return bars.stream().map(Bar::symbol).distinct();
  }
}
