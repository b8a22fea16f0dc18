package org.openbell.simulator.venue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.trade.Side;
import org.openbell.simulator.market.Market;

/// Takes orders in, changes them, and takes them back.
final class Entries {
  private static final DateTimeFormatter OPENING =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'US/Eastern'", Locale.ROOT)
          .withZone(ExchangeTime.NEW_YORK);

  private final Book book;
  private final Market market;
  private final TradingDay day;
  private final Auctions auctions;
  private final Endings endings;

  Entries(Book book, Market market, TradingDay day, Auctions auctions, Endings endings) {
    this.book = book;
    this.market = market;
    this.day = day;
    this.auctions = auctions;
    this.endings = endings;
  }

  void place(Ticket ticket, Instant at) {
    var known = book.find(ticket.key());
    var refusal = known.isPresent() ? refuseChange(known.get(), ticket, at) : refuseNew(ticket);
    if (refusal.isPresent()) {
      book.tell(new VenueEvent.Refused(ticket.key(), refusal.get()));
    } else if (known.isPresent()) {
      change(known.get(), ticket, at);
    } else {
      book.useOrderId(ticket.key());
      book.stage(ticket);
      if (ticket.transmit()) {
        book.takeFamily(ticket.parent().orElse(ticket.key())).forEach(each -> enter(each, at));
      }
    }
  }

  private Optional<Refusal> refuseNew(Ticket ticket) {
    if (!book.isStaged(ticket.key())
        && ticket.key().orderId() < book.nextOrderId(ticket.key().clientId())) {
      return Optional.of(Refusal.duplicateOrderId());
    }
    if (book.ledger().isFull()) {
      return Optional.of(Refusal.cannotChange("too many orders for one day"));
    }
    var orphan = ticket.parent().filter(p -> !book.isStaged(p) && book.find(p).isEmpty());
    return orphan.isPresent() ? Optional.of(Refusal.parentMissing()) : Admission.check(ticket);
  }

  private void enter(Ticket ticket, Instant at) {
    var parent = ticket.parent().flatMap(book::find);
    var order = book.open(inBracketGroup(ticket, parent), at);
    var orphaned =
        parent.filter(p -> !p.isLive() && p.filled().isZero()).isPresent()
            ? Optional.of(Refusal.orderRejected("Parent order is not working."))
            : Optional.<Refusal>empty();
    var refusal =
        orphaned
            .or(() -> Admission.checkEntry(ticket, at, auctions))
            .or(() -> checkFunds(order, at));
    if (refusal.isPresent()) {
      endings.reject(order, at, refusal.get());
      return;
    }
    book.tell(new VenueEvent.Reported(order));
    if (order.waitsForTrigger()) {
      // The broker reports a simulated stop twice.
      book.tell(new VenueEvent.Reported(order));
    }
    warnWhenClosed(order, at);
  }

  /// Children of a bracket without a group of their own get one named after their parent.
  private static Ticket inBracketGroup(Ticket ticket, Optional<Order> parent) {
    return parent
        .filter(_ -> ticket.oca().isEmpty())
        .map(p -> ticket.withOca(new Oca(Long.toString(p.permId()), Oca.Rule.REDUCE)))
        .orElse(ticket);
  }

  private Optional<Refusal> checkFunds(Order order, Instant at) {
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
    return Admission.estimate(order.terms(), market.quote(order.symbol(), at).ask());
  }

  private void warnWhenClosed(Order order, Instant at) {
    var terms = order.terms();
    var waitsForSession =
        switch (terms.timeInForce()) {
          case OPG, AT_CLOSE -> false;
          case DAY, GTC, GTD, IOC, FOK ->
              terms.goodAfter().isEmpty()
                  && !terms.outsideRegularHours()
                  && !order.ticket().isChild()
                  && day.trading(order.symbol(), at) != Moment.Trading.REGULAR;
        };
    if (waitsForSession) {
      var opens = OPENING.format(day.hours().open());
      book.tell(
          new VenueEvent.Warned(
              order,
              new Refusal(
                  399,
                  "Order Message:\n%s %s %s\nWarning: your order will not be placed at the exchange"
                          .formatted(terms.side(), terms.quantity(), order.symbol())
                      + " until "
                      + opens)));
    }
  }

  private Optional<Refusal> refuseChange(Order order, Ticket ticket, Instant at) {
    if (order.status() == OrderStatus.FILLED) {
      return Optional.of(Refusal.alreadyFilled());
    }
    if (!order.isLive()) {
      return Optional.of(Refusal.duplicateOrderId());
    }
    if (auctions.isLocked(order.ticket().listing(), order.terms().timeInForce(), at)) {
      return Optional.of(Refusal.cannotChange("the auction does not take changes any more"));
    }
    return Admission.checkChange(order, ticket)
        .or(
            () ->
                Admission.checkEntry(ticket, at, auctions)
                    .map(late -> Refusal.cannotChange(late.text())));
  }

  private void change(Order order, Ticket ticket, Instant at) {
    var group = ticket.oca().or(() -> order.ticket().oca());
    var changed = order.changedTo(group.map(ticket::withOca).orElse(ticket));
    book.change(changed, at);
    book.tell(new VenueEvent.Reported(changed));
  }

  void cancel(OrderKey key, Instant at) {
    if (book.unstage(key)) {
      book.tell(new VenueEvent.Refused(key, new Refusal(202, "Order Canceled - reason:")));
      return;
    }
    var known = book.find(key);
    if (known.isEmpty()) {
      book.tell(new VenueEvent.Refused(key, Refusal.cancelUnknown(key.orderId())));
      return;
    }
    var order = known.get();
    if (!order.isLive()
        || auctions.isLocked(order.ticket().listing(), order.terms().timeInForce(), at)) {
      var refusal = Refusal.cannotCancel(key.orderId(), order.status());
      book.tell(new VenueEvent.Refused(key, refusal));
    } else {
      endings.cancel(order, at, "");
    }
  }
}
