package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;

/// Checks an order before it becomes one, or before it is changed.
final class Admission {
  private Admission() {}

  /// What the gateway itself refuses: the order never exists.
  static Optional<Refusal> check(Ticket ticket) {
    var terms = ticket.terms();
    if (terms.quantity().isZero()) {
      return Optional.of(Refusal.sizeZero());
    }
    var offTick =
        Stream.concat(terms.pricing().limitPrice().stream(), terms.pricing().stopPrice().stream())
            .anyMatch(price -> price.isZero() || !TickTable.US_STOCKS.allows(price));
    return offTick ? Optional.of(Refusal.offTick()) : Optional.empty();
  }

  /// What the broker or the exchange turns down after taking the order.
  static Optional<Refusal> checkEntry(Ticket ticket, Instant at, Auctions auctions) {
    return switch (ticket.terms().timeInForce()) {
      case OPG ->
          auctions.takesOpeningOrders(at)
              ? Optional.empty()
              : Optional.of(
                  Refusal.orderRejected(
                      auctions.isClosed(at)
                          ? "Exchange is closed."
                          : "Too late for the opening auction."));
      case AT_CLOSE ->
          auctions.takesClosingOrders(ticket.listing(), at)
              ? Optional.empty()
              : Optional.of(Refusal.orderRejected("Too late for the closing auction."));
      case DAY, GTC, GTD, IOC, FOK -> Optional.empty();
    };
  }

  /// Whether the account can pay for a buy on top of what its working buys may still cost.
  static Optional<Refusal> checkFunds(Ticket ticket, Price estimate, Usd committed, Usd power) {
    if (ticket.terms().side() == Side.SELL) {
      return Optional.empty();
    }
    var needed = committed.plus(estimate.times(ticket.terms().quantity()));
    return power.isLessThan(needed)
        ? Optional.of(
            Refusal.orderRejected(
                "Available funds are insufficient: " + needed + " needed, " + power + " there."))
        : Optional.empty();
  }

  /// Only orders that name a price of their own can trade outside regular hours.
  static boolean ignoresOutsideHours(Terms terms) {
    return terms.outsideRegularHours() && terms.pricing() instanceof Pricing.Market;
  }

  /// What may not change in the life of an order.
  static Optional<Refusal> checkChange(Order order, Ticket changed) {
    var terms = order.terms();
    if (terms.side() != changed.terms().side()) {
      return Optional.of(Refusal.doesNotMatchOriginal("side"));
    }
    if (!order.ticket().listing().equals(changed.listing())) {
      return Optional.of(Refusal.doesNotMatchOriginal("contract"));
    }
    if (order.ticket().parentId() != changed.parentId()) {
      return Optional.of(new Refusal(10341, "The parent of an order cannot be changed."));
    }
    if (isAuction(terms.timeInForce()) != isAuction(changed.terms().timeInForce())) {
      return Optional.of(new Refusal(329, "Order modify failed. Cannot change to the new type."));
    }
    return checkGroup(order, changed).or(() -> checkQuantity(order, changed));
  }

  private static boolean isAuction(TimeInForce timeInForce) {
    return timeInForce == TimeInForce.OPG || timeInForce == TimeInForce.AT_CLOSE;
  }

  private static Optional<Refusal> checkGroup(Order order, Ticket changed) {
    var oca = order.ticket().oca();
    if (changed.oca().isEmpty() || changed.oca().equals(oca)) {
      return Optional.empty();
    }
    var sameGroup = oca.filter(o -> o.group().equals(changed.oca().get().group())).isPresent();
    return Optional.of(
        sameGroup
            ? new Refusal(10327, "The OCA handling method of an order cannot be changed.")
            : new Refusal(10326, "The OCA group of an order cannot be changed."));
  }

  private static Optional<Refusal> checkQuantity(Order order, Ticket changed) {
    if (changed.terms().quantity().compareTo(order.filled()) <= 0) {
      return Optional.of(
          Refusal.cannotChange("size must stay above the " + order.filled() + " shares filled"));
    }
    return check(changed);
  }

  /// What a buy may cost per share, for the funds check: its limit, or the ask.
  static Price estimate(Terms terms, Supplier<Price> ask) {
    return terms.pricing().limitPrice().or(() -> terms.pricing().stopPrice()).orElseGet(ask);
  }
}
