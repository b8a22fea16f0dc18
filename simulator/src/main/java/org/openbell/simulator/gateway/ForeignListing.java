package org.openbell.simulator.gateway;

import java.util.Optional;
import java.util.Set;
import org.openbell.simulator.market.Listing;

/// A US company's shares on the Mexican exchange: they have contract details and nothing else.
///
/// They exist so that a description without a currency is ambiguous, as it is at the broker.
final class ForeignListing {
  static final String EXCHANGE = "MEXI";
  static final String CURRENCY = "MXN";

  private static final Set<String> TICKERS =
      Set.of("AAPL", "MSFT", "AMZN", "NVDA", "GOOGL", "META", "TSLA", "JPM", "KO", "SPY", "QQQ");

  /// Above every number a US listing has.
  private static final int OFFSET = 1 << 30;

  private ForeignListing() {}

  static Optional<Listing> of(Listing home) {
    return TICKERS.contains(home.symbol().ticker())
        ? Optional.of(
            new Listing(
                home.symbol(), home.contractId() + OFFSET, home.name(), EXCHANGE, home.type()))
        : Optional.empty();
  }

  /// The number of the US listing behind the number of a foreign one.
  static Optional<Integer> home(int contractId) {
    return contractId > OFFSET ? Optional.of(contractId - OFFSET) : Optional.empty();
  }
}
