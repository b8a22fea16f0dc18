package org.openbell.simulator.gateway;

import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;

/// How a client names a paper: by number, or by symbol and what narrows it down.
record ContractQuery(
    int contractId, String symbol, String secType, String primaryExchange, String currency) {
  /// The listing meant, if there is one and nothing in the query contradicts it.
  Optional<Listing> find(Market market) {
    var found = contractId > 0 ? market.listing(contractId) : ticker().flatMap(market::listing);
    return found
        .filter(_ -> secType.isEmpty() || secType.equals("STK"))
        .filter(_ -> currency.isEmpty() || currency.equals("USD"))
        .filter(listing -> primaryMatches(listing.primaryExchange()));
  }

  private boolean primaryMatches(String listedOn) {
    return primaryExchange.isEmpty()
        || primaryExchange.equals(listedOn)
        || (primaryExchange.equals("ISLAND") && listedOn.equals("NASDAQ"));
  }

  private Optional<Symbol> ticker() {
    try {
      return Optional.of(Symbol.parse(symbol.replace(' ', '.')));
    } catch (IllegalArgumentException notATicker) {
      return Optional.empty();
    }
  }

  /// The broker writes class shares with a blank.
  static String brokerSymbol(Symbol symbol) {
    return symbol.ticker().replace('.', ' ');
  }
}
