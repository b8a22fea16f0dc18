package org.openbell.simulator.gateway;

import org.openbell.simulator.market.Listing;

/// The contract fields of a stock in outgoing messages, in the two spellings that were observed.
final class StockFields {
  private StockFields() {}

  /// The contract of openOrder and completedOrder: strike `0`, right `?`.
  static Fields ofOrder(Fields out, Listing listing) {
    var symbol = ContractQuery.brokerSymbol(listing.symbol());
    return out.number(listing.contractId())
        .texts(symbol, "STK", "", "0", "?", "", "SMART", "USD", symbol, tradingClass(listing));
  }

  /// The contract of executions and positions: strike `0.0`, no right, the exchange by name.
  static Fields ofHolding(Fields out, Listing listing, String exchange) {
    var symbol = ContractQuery.brokerSymbol(listing.symbol());
    return out.number(listing.contractId())
        .texts(symbol, "STK", "", "0.0", "", "", exchange, "USD", symbol, tradingClass(listing));
  }

  /// The contract of scanner rows, which carries the market's name as well.
  static Fields ofScan(Fields out, Listing listing) {
    var symbol = ContractQuery.brokerSymbol(listing.symbol());
    var name = tradingClass(listing);
    return out.number(listing.contractId())
        .texts(symbol, "STK", "", "0", "", "SMART", "USD", symbol, name, name);
  }

  static String tradingClass(Listing listing) {
    return listing.primaryExchange().equals("NASDAQ")
        ? "NMS"
        : ContractQuery.brokerSymbol(listing.symbol());
  }
}
