package org.openbell.simulator.venue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.market.Market;

/// The broker and the exchange behind it: takes orders and plays them against the market's prices.
///
/// Time comes only from the caller, in whole exchange seconds: what happens depends on the market,
/// the seed and the second in which orders arrive, never on the machine. Not thread-safe: one
/// thread owns it together with its ledger.
public final class Exchange {
  private final Book book;
  private final Entries entries;
  private final Matcher matcher;
  private Instant walkedTo;

  /// A venue without any orders.
  ///
  /// @param start exchange time at which the venue begins to exist
  public Exchange(Market market, Ledger ledger, FillRules fillRules, long seed, Instant start) {
    var auctions = new Auctions(market.hours(), seed);
    var day = new TradingDay(market, auctions);
    this.book = new Book(ledger, market.hours().date().value().toEpochDay());
    var endings = new Endings(book);
    this.entries = new Entries(book, market, day, auctions, endings);
    this.matcher = new Matcher(book, day, fillRules, endings, seed);
    this.walkedTo = start.truncatedTo(ChronoUnit.SECONDS);
  }

  /// A new order, or a change of one with the same key.
  public List<VenueEvent> place(Ticket ticket, Instant at) {
    entries.place(ticket, at);
    return book.takeNews();
  }

  public List<VenueEvent> cancel(OrderKey key, Instant at) {
    entries.cancel(key, at);
    return book.takeNews();
  }

  /// Lives through every exchange second up to `now`. Seconds in which nothing can happen cost
  /// nothing; a clock that goes back is ignored.
  public List<VenueEvent> advanceTo(Instant now) {
    while (matcher.hasWork() && !walkedTo.plusSeconds(1).isAfter(now)) {
      walkedTo = walkedTo.plusSeconds(1);
      matcher.step(walkedTo);
    }
    var second = now.truncatedTo(ChronoUnit.SECONDS);
    if (second.isAfter(walkedTo)) {
      walkedTo = second;
    }
    return book.takeNews();
  }

  public Optional<Order> find(OrderKey key) {
    return book.find(key);
  }

  /// Orders that can still trade, oldest first; untransmitted ones are not among them.
  public List<Order> liveOrders() {
    return book.live();
  }

  public List<Order> finishedOrders() {
    return book.all().stream().filter(order -> !order.isLive()).toList();
  }

  /// The lowest order id the client may use next.
  public int nextOrderId(int clientId) {
    return book.nextOrderId(clientId);
  }

  public Ledger ledger() {
    return book.ledger();
  }

  /// Why the broker holds the order back, in its words; empty when it does not.
  public String whyHeld(Order order) {
    return Matching.whyHeld(order, matcher.isHeldByParent(order));
  }
}
