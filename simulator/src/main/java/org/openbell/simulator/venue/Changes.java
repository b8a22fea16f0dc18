package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.Optional;

/// Changes orders that exist, and takes them back.
final class Changes {
  private final Book book;
  private final Auctions auctions;
  private final Conditions conditions;
  private final Endings endings;

  Changes(Book book, Auctions auctions, Conditions conditions, Endings endings) {
    this.book = book;
    this.auctions = auctions;
    this.conditions = conditions;
    this.endings = endings;
  }

  void change(Order order, Ticket ticket, Instant at) {
    var refusal = refuse(order, ticket, at);
    if (refusal.isPresent()) {
      book.tell(new VenueEvent.Refused(ticket.key(), refusal.get()));
      return;
    }
    var group = ticket.oca().or(() -> order.ticket().oca());
    var changed = order.changedTo(group.map(ticket::withOca).orElse(ticket));
    book.change(changed, at);
    book.tell(new VenueEvent.Reported(changed));
    if (changed.waitsForTrigger()) {
      book.tell(new VenueEvent.Reported(changed));
    }
  }

  private Optional<Refusal> refuse(Order order, Ticket ticket, Instant at) {
    if (order.status() == OrderStatus.FILLED) {
      return Optional.of(Refusal.alreadyFilled());
    }
    if (!order.isLive()) {
      return Optional.of(Refusal.duplicateOrderId());
    }
    if (isLocked(order, at)) {
      return Optional.of(Refusal.cannotChange("the auction does not take changes any more"));
    }
    return Admission.checkChange(order, ticket)
        .or(
            () ->
                Admission.checkEntry(ticket, at, auctions)
                    .map(late -> Refusal.cannotChange(late.text())));
  }

  private boolean isLocked(Order order, Instant at) {
    return auctions.isLocked(order.ticket().listing(), order.terms().timeInForce(), at);
  }

  void cancel(OrderKey key, Instant at) {
    var unstaged = book.unstage(key);
    if (!unstaged.isEmpty()) {
      unstaged.forEach(ticket -> tellUnstaged(ticket, at));
      return;
    }
    book.find(key)
        .ifPresentOrElse(
            order -> cancel(order, key, at),
            () -> book.tell(new VenueEvent.Refused(key, Refusal.cancelUnknown(key.orderId()))));
  }

  private void tellUnstaged(Ticket ticket, Instant at) {
    var forgotten = Order.imagined(ticket, at).ended(OrderStatus.API_CANCELED, at, "");
    book.tell(new VenueEvent.Unstaged(forgotten));
  }

  /// Whoever asks gets the refusal, which need not be the owner.
  void cancel(Order order, OrderKey asker, Instant at) {
    if (!order.isLive() || order.status() == OrderStatus.PENDING_CANCEL) {
      refuseCancel(order, asker);
    } else if (isLocked(order, at)) {
      switch (conditions.lateCancel()) {
        case REFUSED -> refuseCancel(order, asker);
        case IGNORED -> {}
        case PENDING -> {
          var pending = book.store(order.with(OrderStatus.PENDING_CANCEL), at);
          book.tell(new VenueEvent.Canceling(pending, true));
        }
      }
    } else {
      conditions.forget(order);
      endings.cancel(order, at, "");
    }
  }

  private void refuseCancel(Order order, OrderKey asker) {
    var refusal = Refusal.cannotCancel(asker.orderId(), order.status());
    book.tell(new VenueEvent.Refused(asker, refusal));
  }

  /// Everything of everybody, screen orders too.
  void cancelAll(Instant at) {
    book.unstageAll().forEach(ticket -> tellUnstaged(ticket, at));
    for (var order : book.live()) {
      book.findLive(order.permId()).ifPresent(now -> cancel(now, now.key(), at));
    }
  }
}
