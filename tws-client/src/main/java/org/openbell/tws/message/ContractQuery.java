package org.openbell.tws.message;

/// Asks which instruments at the broker fit a description.
///
/// @param contract filled as far as known; a contract id alone is enough
public record ContractQuery(Contract contract) {

  /// US stocks with this symbol, on any listing exchange.
  public static ContractQuery stock(String symbol) {
    return new ContractQuery(Contract.stock(symbol, ""));
  }

  /// The instrument with this number.
  public static ContractQuery byId(int contractId) {
    return new ContractQuery(new Contract(contractId, "", "", "", "", ""));
  }
}
