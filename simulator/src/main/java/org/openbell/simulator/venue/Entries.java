package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;
import org.openbell.simulator.market.Market;

/// Takes new orders in: checks them, keeps a bracket aside until it is complete, opens them.
final class Entries {
  private final Book book;
  private final Market market;
  private final TradingDay day;
  private final Auctions auctions;
  private final Conditions conditions;
  private final Endings endings;

  Entries(
      Book book,
      Market market,
      TradingDay day,
      Auctions auctions,
      Conditions conditions,
      Endings endings) {
    this.book = book;
    this.market = market;
    this.day = day;
    this.auctions = auctions;
    this.conditions = conditions;
    this.endings = endings;
  }

  void place(Ticket ticket, Instant at) {
    var refusal = refuse(ticket).or(() -> conditions.takeRejection(ticket, false));
    if (refusal.isPresent()) {
      book.tell(new VenueEvent.Refused(ticket.key(), refusal.get()));
      return;
    }
    book.useOrderId(ticket.key());
    book.stage(ticket);
    if (ticket.transmit()) {
      book.takeFamily(ticket.parent().orElse(ticket.key())).forEach(each -> enter(each, at));
    }
  }

  private Optional<Refusal> refuse(Ticket ticket) {
    if (!book.isStaged(ticket.key())
        && ticket.key().orderId() < book.nextOrderId(ticket.key().clientId())) {
      return Optional.of(Refusal.duplicateOrderId());
    }
    if (!book.hasRoom()) {
      return Optional.of(Refusal.cannotChange("too many orders"));
    }
    var orphan = ticket.parent().filter(p -> !book.isStaged(p) && book.find(p).isEmpty());
    return orphan.isPresent() ? Optional.of(Refusal.parentMissing()) : Admission.check(ticket);
  }

  private void enter(Ticket ticket, Instant at) {
    var preset = conditions.takePreset();
    var entered =
        preset.map(tif -> ticket.withTerms(ticket.terms().withTimeInForce(tif))).orElse(ticket);
    var order = open(entered, at);
    if (order.isLive()) {
      preset.ifPresent(tif -> book.tell(new VenueEvent.Warned(order, Refusal.presetChanged(tif))));
      conditions
          .takeRejection(ticket, true)
          .ifPresent(refusal -> endings.reject(order, at, refusal));
    }
  }

  /// Makes an order of the ticket, which the broker or the exchange may turn down at once.
  Order open(Ticket ticket, Instant at) {
    var parent = ticket.parent().flatMap(book::find);
    var order = book.open(inBracketGroup(ticket, parent), at);
    var refusal =
        parent
            .filter(p -> !p.isLive() && p.filled().isZero())
            .map(_ -> Refusal.orderRejected("Parent order is not working."))
            .or(() -> Admission.checkEntry(ticket, at, auctions))
            .or(() -> checkFunds(order, at));
    if (refusal.isPresent()) {
      endings.reject(order, at, refusal.get());
      return book.find(order.permId()).orElseThrow();
    }
    book.tell(new VenueEvent.Reported(order));
    if (order.waitsForTrigger()) {
      // The broker reports a simulated stop twice.
      book.tell(new VenueEvent.Reported(order));
    }
    remark(order, at);
    return order;
  }

  /// Children of a bracket without a group of their own get one named after their parent.
  private static Ticket inBracketGroup(Ticket ticket, Optional<Order> parent) {
    return parent
        .filter(_ -> ticket.oca().isEmpty())
        .map(p -> ticket.withOca(new Oca(Long.toString(p.permId()), Oca.Rule.REDUCE)))
        .orElse(ticket);
  }

  private Optional<Refusal> checkFunds(Order order, Instant at) {
    if (order.terms().side() == Side.SELL) {
      return Optional.empty();
    }
    var committed = Usd.ZERO;
    for (var other : book.live()) {
      if (other.terms().side() == Side.BUY && other.permId() != order.permId()) {
        committed = committed.plus(estimate(other, at).times(other.remaining()));
      }
    }
    return Admission.checkFunds(
        order.ticket(), estimate(order, at), committed, book.ledger().account().buyingPower());
  }

  private Price estimate(Order order, Instant at) {
    return Admission.estimate(order.terms(), () -> market.quote(order.symbol(), at).ask());
  }

  private void remark(Order order, Instant at) {
    if (Admission.ignoresOutsideHours(order.terms())) {
      book.tell(new VenueEvent.Warned(order, Refusal.outsideHoursIgnored()));
    }
    if (waitsForSession(order, at)) {
      book.tell(new VenueEvent.Warned(order, Refusal.waitsForOpen(order, day.nextOpen(at))));
    }
  }

  private boolean waitsForSession(Order order, Instant at) {
    var terms = order.terms();
    return switch (terms.timeInForce()) {
      case OPG, AT_CLOSE -> false;
      case DAY, GTC, GTD, IOC, FOK ->
          terms.goodAfter().isEmpty()
              && (!terms.outsideRegularHours() || Admission.ignoresOutsideHours(terms))
              && !order.ticket().isChild()
              && day.trading(order.symbol(), at) != Moment.Trading.REGULAR;
    };
  }
}
