package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;

/// Takes the live orders through one exchange second after the other.
final class Matcher {
  private final Book book;
  private final TradingDay day;
  private final Conditions conditions;
  private final Brackets brackets;
  private final Groups groups;
  private final Endings endings;
  private final Fills fills;
  private final Charges charges;

  /// The market at this second in each symbol that has orders.
  private final Map<Symbol, Moment> moments = new HashMap<>();

  Matcher(
      Book book,
      TradingDay day,
      Conditions conditions,
      Brackets brackets,
      Groups groups,
      Endings endings,
      Fills fills,
      Charges charges) {
    this.book = book;
    this.day = day;
    this.conditions = conditions;
    this.brackets = brackets;
    this.groups = groups;
    this.endings = endings;
    this.fills = fills;
    this.charges = charges;
  }

  boolean hasWork() {
    return !charges.isEmpty() || book.hasLive();
  }

  void step(Instant second) {
    charges.tellUntil(second);
    moments.clear();
    for (var order : book.live()) {
      book.findLive(order.permId()).ifPresent(now -> evaluate(now, second));
    }
    groups.reduceLate(second);
  }

  private void evaluate(Order order, Instant at) {
    if (brackets.isHeldByParent(order)) {
      return;
    }
    var moment = moments.computeIfAbsent(order.symbol(), symbol -> day.at(symbol, at));
    var failure = conditions.openingFailure(order.symbol());
    if (order.terms().timeInForce() == TimeInForce.OPG && failure.isPresent()) {
      failAtTheOpen(order, failure.get(), moment);
      return;
    }
    switch (Matching.decide(order, moment)) {
      case Decision.Sleep _ -> {}
      case Decision.Rest _ -> rest(order, at);
      case Decision.Trigger _ -> {
        var triggered = book.store(order.trigger(), at);
        book.tell(new VenueEvent.Reported(triggered));
        evaluate(triggered, at);
      }
      case Decision.Follow(var to) -> rest(book.store(order.follow(to), at), at);
      case Decision.Match(var price) -> match(order, price, at);
      case Decision.Expire(var reason) -> expire(order, at, reason);
    }
  }

  private void failAtTheOpen(Order order, OpeningFailure how, Moment moment) {
    var opening = moment.opening();
    if (opening.price().isEmpty() && !opening.over()) {
      return;
    }
    var at = moment.at();
    switch (how) {
      case INACTIVE -> endings.deactivate(order, at, "Inactive at the open");
      case REJECTED ->
          endings.reject(order, at, Refusal.orderRejected("Rejected by the exchange at the open."));
      case CANCELED -> {
        if (opening.over()) {
          endings.expire(order, at, Matching.NOT_IN_THE_OPEN);
        }
      }
    }
  }

  private void expire(Order order, Instant at, String reason) {
    conditions.forget(order);
    if (order.terms().timeInForce() == TimeInForce.FOK) {
      endings.deactivate(order, at, reason);
    } else {
      endings.expire(order, at, reason);
    }
  }

  private void rest(Order order, Instant at) {
    if (order.resting()) {
      return;
    }
    var resting = book.store(order.rest(), at);
    if (resting.status() != order.status()) {
      book.tell(new VenueEvent.Reported(resting));
    }
  }

  private void match(Order before, Price price, Instant at) {
    var shares = conditions.isStalled(before.symbol()) ? Shares.ZERO : fills.take(before, at);
    var after = shares.isZero() ? before : fills.fill(before, shares, price, at);
    if (!after.isLive()) {
      return;
    }
    if (shares.isPositive() && conditions.hasPartDue(after, at)) {
      evaluate(after, at);
      return;
    }
    switch (after.terms().timeInForce()) {
      case IOC, FOK -> expire(after, at, Matching.NOT_AT_ONCE);
      case DAY, GTC, GTD -> rest(after, at);
      case OPG, AT_CLOSE -> {}
    }
  }
}
