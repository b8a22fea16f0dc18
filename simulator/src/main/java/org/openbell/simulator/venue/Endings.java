package org.openbell.simulator.venue;

import java.time.Instant;
import org.openbell.model.money.Shares;

/// Ends orders before they are filled, and with a bracket's entry everything that hangs on it.
final class Endings {
  private final Book book;
  private final Brackets brackets;

  Endings(Book book, Brackets brackets) {
    this.book = book;
    this.brackets = brackets;
  }

  /// Because somebody wants it: the client, another member of its group, its entry.
  void cancel(Order order, Instant at, String reason) {
    cancel(order, at, reason, true);
  }

  /// Because its time is over.
  void expire(Order order, Instant at, String reason) {
    cancel(order, at, reason, false);
  }

  private void cancel(Order order, Instant at, String reason, boolean asked) {
    var pending = book.store(order.with(OrderStatus.PENDING_CANCEL), at);
    book.tell(new VenueEvent.Canceling(pending, asked));
    var ended = book.store(order.ended(OrderStatus.CANCELED, at, reason), at);
    book.tell(new VenueEvent.Canceled(ended, reason));
    endChildren(ended, at);
  }

  void reject(Order order, Instant at, Refusal refusal) {
    var ended = book.store(order.ended(OrderStatus.INACTIVE, at, refusal.text()), at);
    book.tell(new VenueEvent.Rejected(ended, refusal));
    endChildren(ended, at);
  }

  /// An order that ends without a word, for example a fill-or-kill order that was not filled.
  void deactivate(Order order, Instant at, String reason) {
    var ended = book.store(order.ended(OrderStatus.INACTIVE, at, reason), at);
    book.tell(new VenueEvent.Reported(ended));
    endChildren(ended, at);
  }

  private void endChildren(Order parent, Instant at) {
    for (var child : book.liveChildrenOf(parent)) {
      // A partly filled parent leaves shares behind that its children protect.
      var left = brackets.left(child, parent);
      if (left.isZero()) {
        cancel(child, at, "Parent order was canceled");
      } else if (left.compareTo(child.remaining()) < 0) {
        shrink(child, left, at);
      }
    }
  }

  private void shrink(Order child, Shares left, Instant at) {
    var terms = child.terms().withQuantity(child.filled().plus(left));
    var smaller = child.changedTo(child.ticket().withTerms(terms));
    book.change(smaller, at);
    book.tell(new VenueEvent.Reported(smaller));
  }
}
