package org.openbell.simulator.venue;

import java.time.Instant;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.simulator.account.Execution;

/// Books matches: how much trades now, the execution, its commission, and what it means for others.
final class Fills {
  private final Book book;
  private final TradingDay day;
  private final FillRules rules;
  private final Conditions conditions;
  private final Brackets brackets;
  private final Groups groups;
  private final Charges charges;
  private int executions;

  Fills(
      Book book,
      TradingDay day,
      FillRules rules,
      Conditions conditions,
      Brackets brackets,
      Groups groups,
      Charges charges) {
    this.book = book;
    this.day = day;
    this.rules = rules;
    this.conditions = conditions;
    this.brackets = brackets;
    this.groups = groups;
    this.charges = charges;
  }

  /// How many shares of a matched order trade now; none when the market or its entry says so.
  Shares take(Order order, Instant at) {
    var allowed = brackets.allowed(order);
    if (allowed.isZero()) {
      return Shares.ZERO;
    }
    var inParts =
        conditions.hasPattern(order.symbol()) && order.terms().timeInForce() != TimeInForce.FOK;
    var wanted = inParts ? conditions.takePart(order, at) : rules.take(order);
    return wanted.min(allowed);
  }

  Order fill(Order before, Shares shares, Price price, Instant at) {
    var after = book.store(before.filledBy(shares, price, at), at);
    var waited = before.resting() && before.terms().pricing().limitPrice().isPresent();
    var execution = execution(after, shares, price, at, waited);
    var commission = book.ledger().executed(execution);
    charges.add(after, commission, at);
    book.tell(new VenueEvent.Executed(after, execution));
    groups.memberFilled(before, shares, at);
    brackets.entryFilled(before, after);
    if (!after.isLive()) {
      conditions.forget(after);
    }
    return after;
  }

  private Execution execution(
      Order order, Shares shares, Price price, Instant at, boolean addedLiquidity) {
    executions++;
    var listing = order.ticket().listing();
    return new Execution(
        "0000e0d5.%04x%04x.01.01".formatted(day.number() & 0xffff, executions),
        order.permId(),
        order.key().clientId(),
        order.key().orderId(),
        order.ticket().orderRef(),
        order.symbol(),
        listing.contractId(),
        listing.primaryExchange(),
        order.terms().side(),
        shares,
        price,
        at,
        order.filled(),
        order.averagePrice(),
        addedLiquidity);
  }
}
