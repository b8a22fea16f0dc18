package org.openbell.simulation.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerBooks.EndedOrder;
import org.openbell.order.broker.BrokerBooks.Holding;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;
import org.openbell.simulation.time.VirtualClock;

/// The answer to a question about the broker's books.
final class BooksOf {
  private static final long LAG = 2_500_000;

  private BooksOf() {}

  /// Whole and of one moment; `lagging` without the executions of the last two and a half seconds,
  /// which happens when the list of executions is read before the holdings.
  static BrokerBooks venue(Venue venue, Instant askedAt, boolean lagging) {
    List<OpenOrder> open = new ArrayList<>();
    List<EndedOrder> ended = new ArrayList<>();
    for (VenueOrder order : venue.orders()) {
      if (order.isOpen()) {
        open.add(order.open());
      } else {
        ended.add(order.ended());
      }
    }
    List<Fill> fills = new ArrayList<>();
    List<ForeignFill> foreign = new ArrayList<>();
    long known = VirtualClock.micros(askedAt) - (lagging ? LAG : 0);
    for (Ledger.Match match : venue.ledger().newest()) {
      if (match.saidAt() <= known) {
        if (match.order().isPresent()) {
          fills.add(Matches.fill(match));
        } else {
          foreign.add(Matches.foreign(match));
        }
      }
    }
    List<Holding> holdings = new ArrayList<>();
    venue
        .ledger()
        .held()
        .forEach(
            (symbol, shares) -> {
              if (shares != 0) {
                holdings.add(new Holding(symbol, shares));
              }
            });
    return new BrokerBooks(askedAt, open, ended, fills, foreign, holdings);
  }
}
