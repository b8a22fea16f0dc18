package org.openbell.simulator.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.market.Market;

/// The broker and the exchange behind it: takes orders and plays them against the market's prices.
///
/// Time comes only from the caller, in whole exchange seconds: what happens depends on the market,
/// the seed and the second in which orders arrive, never on the machine. Not thread-safe: one
/// thread owns it together with its ledger.
///
/// The second half of the methods makes the day an unusual one; what they cause is told with the
/// next [#advanceTo].
public final class Exchange {
  private final Book book;
  private final Auctions auctions;
  private final Conditions conditions = new Conditions();
  private final Halts halts;
  private final Brackets brackets;
  private final Entries entries;
  private final Changes changes;
  private final Matcher matcher;
  private final Revisions revisions;
  private final Hands hands;
  private Instant walkedTo;

  /// A venue without any orders.
  ///
  /// @param start exchange time at which the venue begins to exist
  public Exchange(Market market, Ledger ledger, FillRules fillRules, long seed, Instant start) {
    this.auctions = new Auctions(market.hours(), seed);
    this.halts = new Halts(auctions);
    var day = new TradingDay(market, auctions, halts);
    this.book = new Book(ledger, market.hours().date().value().toEpochDay());
    this.brackets = new Brackets(book);
    var endings = new Endings(book, brackets);
    var groups = new Groups(book, endings);
    var charges = new Charges(book, seed);
    var fills = new Fills(book, day, fillRules, conditions, brackets, groups, charges);
    this.entries = new Entries(book, market, day, auctions, conditions, endings);
    this.changes = new Changes(book, auctions, conditions, endings);
    this.matcher = new Matcher(book, day, conditions, brackets, groups, endings, fills, charges);
    this.revisions = new Revisions(book, charges);
    this.hands = new Hands(book, market, entries, endings);
    this.walkedTo = start.truncatedTo(ChronoUnit.SECONDS);
  }

  /// A new order, or a change of one with the same key.
  public List<VenueEvent> place(Ticket ticket, Instant at) {
    book.find(ticket.key())
        .ifPresentOrElse(
            known -> changes.change(known, ticket, at), () -> entries.place(ticket, at));
    return book.takeNews();
  }

  /// What the gateway would say at once to such an order, without taking it.
  public Optional<Refusal> check(Ticket ticket) {
    return Admission.check(ticket);
  }

  public List<VenueEvent> cancel(OrderKey key, Instant at) {
    changes.cancel(key, at);
    return book.takeNews();
  }

  /// A cancel by somebody who does not own the order; a refusal goes to `asker`.
  public List<VenueEvent> cancelForeign(Order order, OrderKey asker, Instant at) {
    changes.cancel(order, asker, at);
    return book.takeNews();
  }

  /// Takes back every order of every client, screen orders too.
  public List<VenueEvent> cancelAll(Instant at) {
    changes.cancelAll(at);
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
    return Matching.whyHeld(order, brackets.isHeldByParent(order));
  }

  /// Whether later screen orders get an id for client 0 as soon as they are there.
  public void bindScreenOrdersAtOnce(boolean wanted) {
    hands.bindAtOnce(wanted);
  }

  /// Gives the live screen orders ids that client 0 can name.
  public List<VenueEvent> bindScreenOrders(Instant now) {
    hands.bindAll(now);
    return book.takeNews();
  }

  /// Whether the paper may trade at this moment.
  public HaltState haltOf(Symbol symbol, Instant at) {
    return halts.of(symbol, at);
  }

  /// When the paper opens; the end of time while it is halted before its opening.
  public Instant opensAt(Symbol symbol) {
    return halts.opensAt(symbol);
  }

  /// Stops a paper until [#resume]: orders rest. One that has not opened yet opens only then.
  public void halt(Symbol symbol, Instant now) {
    halts.halt(symbol, now);
  }

  /// A price-band pause, usually of five minutes: orders rest and trade on afterwards.
  public void pause(Symbol symbol, Duration lasts, Instant now) {
    halts.pause(symbol, now, now.plus(lasts));
  }

  public void resume(Symbol symbol, Instant now) {
    halts.resume(symbol, now);
  }

  /// The paper's opening print comes only then, at the price of that moment.
  public void delayOpen(Symbol symbol, Instant until) {
    halts.delayOpen(symbol, until);
  }

  /// All on-open orders of the paper die in the way told, though its auction is held.
  public void failOpening(Symbol symbol, OpeningFailure how) {
    conditions.failOpening(symbol, how);
  }

  /// Turns down the next orders; several rejections are used up in the order of their setting.
  public void rejectNext(Rejection rejection) {
    conditions.rejectNext(rejection);
  }

  /// The account's order preset changes the lifetime of the next orders, which live on with a
  /// warning (10349).
  public void presetTimeInForce(TimeInForce timeInForce, int times) {
    conditions.presetTimeInForce(timeInForce, times);
  }

  /// What a cancel is worth once the auction takes none any more; refused, unless changed.
  public void answerLateCancels(LateCancel how) {
    conditions.lateCancel(how);
  }

  /// From now on every order of the paper is filled in these parts.
  public void fillInParts(Symbol symbol, FillPattern pattern) {
    conditions.fillInParts(symbol, pattern);
  }

  public void fillAsUsual(Symbol symbol) {
    conditions.fillAsUsual(symbol);
  }

  /// Nothing trades in the paper although prices move: orders rest.
  public void stallFills(Symbol symbol) {
    conditions.stall(symbol);
  }

  /// Nothing trades at all until [#endStalls].
  public void stallAllFills() {
    conditions.stallAll();
  }

  public void endStalls() {
    conditions.endStalls();
  }

  /// Orders are taken, canceled and filled as usual again; halts and late opens stay.
  public void endConditions() {
    conditions.end();
  }

  /// Tells an execution again with other shares and another price, under its next revision.
  ///
  /// @return the new revision
  /// @throws IllegalArgumentException without such an execution, or when it would fill too much
  public Execution correct(String execId, Shares shares, Price price, Instant now) {
    return revisions.revise(execId, shares, price, now);
  }

  /// Takes an execution back: its next revision has no shares.
  public Execution bust(String execId, Instant now) {
    return revisions.revise(execId, Shares.ZERO, revisions.find(execId).price(), now);
  }

  /// The user trades at the broker's own screen.
  ///
  /// @return the order's permanent id, all that it has
  public long tradeByHand(Symbol symbol, Side side, Shares shares, Instant now) {
    return hands.trade(symbol, side, shares, new Pricing.Market(), now);
  }

  /// The same with a price of the user's own.
  public long orderByHand(Symbol symbol, Side side, Shares shares, Pricing pricing, Instant now) {
    return hands.trade(symbol, side, shares, pricing, now);
  }

  /// The user cancels an order, anybody's, at the broker's own screen.
  ///
  /// @throws IllegalArgumentException when there is no such order or it has ended
  public void cancelByHand(long permId, Instant now) {
    hands.cancel(permId, now);
  }

  /// After a restart the broker may offer a client the same order ids once more.
  public void rollBackOrderIds(int clientId, int by) {
    book.rollBackOrderIds(clientId, by);
  }
}
