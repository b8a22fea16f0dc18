package org.openbell.simulator.venue;

import java.time.Instant;

/// Ends orders before they are filled, and with a bracket's entry everything that hangs on it.
final class Endings {
  private final Book book;

  Endings(Book book) {
    this.book = book;
  }

  void cancel(Order order, Instant at, String reason) {
    book.tell(new VenueEvent.Reported(book.store(order.with(OrderStatus.PENDING_CANCEL), at)));
    var ended = book.store(order.ended(OrderStatus.CANCELED, at, reason), at);
    book.tell(new VenueEvent.Canceled(ended, reason));
    endChildren(ended, at);
  }

  void reject(Order order, Instant at, Refusal refusal) {
    var ended = book.store(order.ended(OrderStatus.INACTIVE, at, refusal.text()), at);
    book.tell(new VenueEvent.Rejected(ended, refusal));
    endChildren(ended, at);
  }

  /// A fill-or-kill order that could not be filled: it ends without a cancel message.
  void deactivate(Order order, Instant at, String reason) {
    book.tell(
        new VenueEvent.Reported(book.store(order.ended(OrderStatus.INACTIVE, at, reason), at)));
  }

  private void endChildren(Order parent, Instant at) {
    // A partly filled parent leaves shares behind that its children protect.
    if (parent.filled().isZero()) {
      book.liveChildrenOf(parent.key())
          .forEach(child -> cancel(child, at, "Parent order was canceled"));
    }
  }
}
