package org.openbell.simulator.venue;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;

/// An order at the broker, and everything that has happened to it so far.
///
/// `triggered` is true once a stop was reached; `resting` once the order had its first look at the
/// market, after which a limit order trades at its limit and no better. `end` tells when and why
/// a finished order ended.
public record Order(
    Ticket ticket,
    long permId,
    Instant receivedAt,
    OrderStatus status,
    Shares filled,
    Usd paid,
    Price lastFillPrice,
    boolean triggered,
    boolean resting,
    Optional<End> end) {
  /// When an order ended and the broker's words for why.
  public record End(Instant at, String reason) {}

  static Order accepted(Ticket ticket, long permId, Instant receivedAt) {
    return new Order(
        ticket,
        permId,
        receivedAt,
        OrderStatus.PRE_SUBMITTED,
        Shares.ZERO,
        Usd.ZERO,
        Price.ZERO,
        false,
        false,
        Optional.empty());
  }

  /// An order that is only thought of, for a preview: it has no permanent id.
  public static Order imagined(Ticket ticket, Instant at) {
    return accepted(ticket, 0, at);
  }

  public Symbol symbol() {
    return ticket.listing().symbol();
  }

  public Terms terms() {
    return ticket.terms();
  }

  public OrderKey key() {
    return ticket.key();
  }

  public Shares remaining() {
    return terms().quantity().minus(filled);
  }

  public boolean isLive() {
    return !status.isFinal();
  }

  /// Zero until something is filled.
  public Price averagePrice() {
    return filled.isZero() ? Price.ZERO : Price.average(paid, filled, RoundingMode.HALF_EVEN);
  }

  boolean isMember(String group) {
    return ticket.oca().filter(oca -> oca.group().equals(group)).isPresent();
  }

  boolean waitsForTrigger() {
    return terms().pricing().hasTrigger() && !triggered;
  }

  Order withKey(OrderKey key) {
    return copy(ticket.withKey(key), status, triggered, resting, end);
  }

  /// The trailing stop of this order stands elsewhere now.
  Order follow(Pricing.Trail to) {
    return copy(ticket.withTerms(terms().withPricing(to)), status, triggered, resting, end);
  }

  Order with(OrderStatus newStatus) {
    return copy(ticket, newStatus, triggered, resting, end);
  }

  Order ended(OrderStatus newStatus, Instant at, String reason) {
    return copy(ticket, newStatus, triggered, resting, Optional.of(new End(at, reason)));
  }

  Order trigger() {
    return copy(ticket, OrderStatus.SUBMITTED, true, resting, end);
  }

  Order rest() {
    var next = waitsForTrigger() ? OrderStatus.PRE_SUBMITTED : OrderStatus.SUBMITTED;
    return copy(ticket, next, triggered, true, end);
  }

  /// The same order with other terms; a new price is a new look at the market.
  Order changedTo(Ticket changed) {
    var samePrice = terms().pricing().asksTheSameAs(changed.terms().pricing());
    var priced =
        samePrice ? changed.withTerms(changed.terms().withPricing(terms().pricing())) : changed;
    return copy(priced, status, samePrice && triggered, samePrice && resting, end);
  }

  /// The same order after its executions turned out to be others: an ended order stays ended.
  Order revised(Shares newFilled, Usd newPaid) {
    return new Order(
        ticket,
        permId,
        receivedAt,
        status,
        newFilled,
        newPaid,
        lastFillPrice,
        triggered,
        resting,
        end);
  }

  Order filledBy(Shares shares, Price price, Instant at) {
    var total = filled.plus(shares);
    var done = total.equals(terms().quantity());
    return new Order(
        ticket,
        permId,
        receivedAt,
        done ? OrderStatus.FILLED : OrderStatus.SUBMITTED,
        total,
        paid.plus(price.times(shares)),
        price,
        triggered,
        true,
        done ? Optional.of(new End(at, "Filled Size: " + total)) : end);
  }

  private Order copy(
      Ticket newTicket, OrderStatus newStatus, boolean hit, boolean seen, Optional<End> newEnd) {
    return new Order(
        newTicket, permId, receivedAt, newStatus, filled, paid, lastFillPrice, hit, seen, newEnd);
  }
}
