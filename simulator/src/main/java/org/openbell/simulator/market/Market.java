package org.openbell.simulator.market;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionHours;

/// What the outside world's prices are at any moment of the day: pure and seeded.
///
/// The same scenario, seed and session give the same answer to every question, in any order and
/// from any thread. Asking for a symbol that is not in [#listings()] is an
/// [IllegalArgumentException] that names it.
public interface Market {
  /// Every listing, in ticker order.
  List<Listing> listings();

  Optional<Listing> listing(Symbol symbol);

  Optional<Listing> listing(int contractId);

  /// The one price of the opening auction.
  Price openingPrice(Symbol symbol);

  /// The one price of the closing auction.
  Price closingPrice(Symbol symbol);

  Quote quote(Symbol symbol, Instant at);

  /// The last print: defined for every instant, changes at whole exchange seconds, on the tick.
  /// Before pre-market trading it is the previous close, after the session the closing price.
  Price last(Symbol symbol, Instant at);

  SessionHours hours();
}
