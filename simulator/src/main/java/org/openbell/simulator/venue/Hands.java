package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.HandAct;
import org.openbell.simulator.market.Market;

/// What the account's owner does at the broker's own screen, past every program.
///
/// Such an order has client id 0, no order id and no reference, only a permanent id.
final class Hands {
  private final Book book;
  private final Market market;
  private final Entries entries;
  private final Endings endings;
  private boolean bindsAtOnce;

  Hands(Book book, Market market, Entries entries, Endings endings) {
    this.book = book;
    this.market = market;
    this.entries = entries;
    this.endings = endings;
  }

  long trade(Symbol symbol, Side side, Shares shares, Pricing pricing, Instant at) {
    var listing =
        market
            .listing(symbol)
            .orElseThrow(() -> new IllegalArgumentException("nothing is listed as " + symbol));
    var terms =
        new Terms(
            side, shares, pricing, TimeInForce.DAY, Optional.empty(), Optional.empty(), false);
    var ticket = new Ticket(OrderKey.BY_HAND, listing, terms, "", Optional.empty(), 0, true);
    Admission.check(ticket)
        .ifPresent(
            refusal -> {
              throw new IllegalArgumentException(refusal.text());
            });
    var order = entries.open(ticket, at);
    book.ledger().actedByHand(new HandAct(at, side.name(), order.permId()));
    if (bindsAtOnce && order.isLive()) {
      bind(order, at);
      book.tell(new VenueEvent.Reported(book.find(order.permId()).orElseThrow()));
    }
    return order.permId();
  }

  void cancel(long permId, Instant at) {
    var order =
        book.find(permId)
            .orElseThrow(() -> new IllegalArgumentException("there is no order " + permId));
    if (!order.isLive()) {
      throw new IllegalArgumentException(
          "order " + permId + " is " + order.status().wire() + " already");
    }
    book.ledger().actedByHand(new HandAct(at, "CANCEL", permId));
    endings.cancel(order, at, "");
  }

  /// Whether screen orders get an id for client 0 as soon as they are there.
  void bindAtOnce(boolean wanted) {
    bindsAtOnce = wanted;
  }

  /// Gives every screen order without an id one that client 0 can name.
  void bindAll(Instant at) {
    book.live().stream()
        .filter(order -> order.key().equals(OrderKey.BY_HAND))
        .forEach(order -> bind(order, at));
  }

  private void bind(Order order, Instant at) {
    book.tell(new VenueEvent.Bound(book.bind(order, at)));
  }
}
