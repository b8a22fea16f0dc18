package org.openbell.tws.message;

import java.math.BigDecimal;
import java.util.Optional;

/// One piece of the answer to an account subscription: figures and holdings, then changes.
public sealed interface AccountUpdate extends Response {

  /// One figure, for example `SettledCash`.
  ///
  /// @param value text, because some figures are words; amounts are in `currency`
  /// @param currency for example `USD` or `BASE`, empty for figures without one
  record Figure(String key, String value, String currency, String account)
      implements AccountUpdate {}

  /// What the account holds of one instrument and what that is worth.
  ///
  /// @param contract with its listing exchange, without a route
  /// @param quantity shares, negative when short, zero after the position was closed
  /// @param marketPrice USD per share
  /// @param marketValue USD
  /// @param averageCost USD per share, commission included
  /// @param unrealizedPnl USD
  /// @param realizedPnl USD, of today
  record Holding(
      Contract contract,
      BigDecimal quantity,
      Optional<BigDecimal> marketPrice,
      Optional<BigDecimal> marketValue,
      Optional<BigDecimal> averageCost,
      Optional<BigDecimal> unrealizedPnl,
      Optional<BigDecimal> realizedPnl,
      String account)
      implements AccountUpdate {}

  /// When the figures were computed.
  ///
  /// @param time hours and minutes as the gateway spells them, for example `09:31`
  record AsOf(String time) implements AccountUpdate {}

  /// All figures and holdings were sent; changes follow.
  record Complete(String account) implements AccountUpdate {}
}
