package org.openbell.scanner.universe;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;

/// Every ordinary share the exchanges list on a date; what is not in it is never a candidate.
///
/// Funds, warrants, units, rights and preferred shares are absent, not marked.
public record Universe(Map<Symbol, Instrument> stocks) {
  public Universe {
    stocks = Map.copyOf(stocks);
  }

  /// A ticker that is listed twice keeps its first listing.
  public static Universe of(Collection<Instrument> listed) {
    return new Universe(
        listed.stream()
            .collect(
                Collectors.toMap(Instrument::symbol, Function.identity(), (first, _) -> first)));
  }

  public Optional<Instrument> find(Symbol symbol) {
    return Optional.ofNullable(stocks.get(symbol));
  }

  public int size() {
    return stocks.size();
  }
}
