package org.openbell.simulator.gateway;

import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// How a client names a paper: by number, or by symbol and what narrows it down.
record ContractQuery(
    int contractId,
    String symbol,
    String secType,
    String exchange,
    String primaryExchange,
    String currency,
    String localSymbol) {
  /// Reads the twelve contract fields of a request.
  static ContractQuery read(FieldReader in) throws MalformedFrame {
    var contractId = in.nextInt();
    var symbol = in.nextString();
    var secType = in.nextString();
    in.skip(4);
    var exchange = in.nextString();
    var primaryExchange = in.nextString();
    var currency = in.nextString();
    var localSymbol = in.nextString();
    in.skip(1);
    return new ContractQuery(
        contractId, symbol, secType, exchange, primaryExchange, currency, localSymbol);
  }

  /// The listing meant, if there is exactly one and nothing in the query contradicts it.
  Optional<Listing> find(Market market) {
    return american(market).filter(listing -> foreign(market).isEmpty());
  }

  /// Whether more than one paper fits the description.
  boolean isAmbiguous(Market market) {
    return american(market).isPresent() && foreign(market).isPresent();
  }

  /// The listing on a US exchange that fits.
  Optional<Listing> american(Market market) {
    var found = contractId > 0 ? market.listing(contractId) : ticker().flatMap(market::listing);
    return found
        .filter(_ -> isStock())
        .filter(_ -> isEmptyOr(currency, "USD"))
        .filter(_ -> exchange.isEmpty() || ContractMessages.isUsExchange(exchange))
        .filter(listing -> primaryMatches(listing.primaryExchange()));
  }

  /// The same company's paper on an exchange abroad, if it fits.
  Optional<Listing> foreign(Market market) {
    var found =
        contractId > 0
            ? ForeignListing.home(contractId).flatMap(market::listing)
            : ticker().flatMap(market::listing);
    return found
        .flatMap(ForeignListing::of)
        .filter(_ -> isStock())
        .filter(_ -> isEmptyOr(currency, ForeignListing.CURRENCY))
        .filter(_ -> isEmptyOr(exchange, ForeignListing.EXCHANGE) || exchange.equals("SMART"))
        .filter(_ -> isEmptyOr(primaryExchange, ForeignListing.EXCHANGE));
  }

  private boolean isStock() {
    return secType.equals("STK") || (secType.isEmpty() && contractId > 0);
  }

  private static boolean isEmptyOr(String field, String value) {
    return field.isEmpty() || field.equals(value);
  }

  private boolean primaryMatches(String listedOn) {
    return isEmptyOr(primaryExchange, listedOn)
        || (primaryExchange.equals("ISLAND") && listedOn.equals("NASDAQ"));
  }

  private Optional<Symbol> ticker() {
    var name = symbol.isEmpty() ? localSymbol : symbol;
    try {
      return Optional.of(Symbol.parse(name.replace(' ', '.')));
    } catch (IllegalArgumentException notATicker) {
      return Optional.empty();
    }
  }

  /// The broker writes class shares with a blank.
  static String brokerSymbol(Symbol symbol) {
    return symbol.ticker().replace('.', ' ');
  }
}
