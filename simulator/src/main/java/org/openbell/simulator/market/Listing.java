package org.openbell.simulator.market;

import org.openbell.model.instrument.Symbol;

/// A paper that trades on a US exchange, as a broker's contract details describe it.
///
/// `primaryExchange` is the broker's code (NASDAQ, NYSE, AMEX, ARCA); `type` is Polygon's ticker
/// type (CS, ADRC, ETF, WARRANT, UNIT, PFD).
public record Listing(
    Symbol symbol, int contractId, String name, String primaryExchange, String type) {
  /// Whether this is a share of a company: what a day trader may buy.
  public boolean isStock() {
    return type.equals("CS") || type.equals("ADRC");
  }
}
