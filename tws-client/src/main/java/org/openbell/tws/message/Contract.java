package org.openbell.tws.message;

/// An instrument as Interactive Brokers names it.
///
/// @param contractId the broker's number, 0 when not known yet
/// @param symbol ticker, for example `AAPL`
/// @param securityType `STK` for stocks
/// @param exchange where to route (`SMART`); in positions the listing venue, in executions the
///     venue that executed
/// @param primaryExchange listing exchange that makes the symbol unique, empty in answers that do
///     not carry it
/// @param currency for example `USD`
public record Contract(
    int contractId,
    String symbol,
    String securityType,
    String exchange,
    String primaryExchange,
    String currency) {

  /// A US stock, routed by the broker.
  public static Contract stock(String symbol, String primaryExchange) {
    return new Contract(0, symbol, "STK", "SMART", primaryExchange, "USD");
  }

  /// The same instrument with the broker's number.
  public Contract withContractId(int id) {
    return new Contract(id, symbol, securityType, exchange, primaryExchange, currency);
  }
}
