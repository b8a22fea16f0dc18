package org.openbell.simulator.venue;

import java.time.Instant;
import org.openbell.model.money.Shares;

/// What a bracket's entry means for the orders that hang on it.
///
/// Children wait for the entry's first fill and then work for as many shares as it has filled. The
/// end of an entry that filled nothing ends them; one that filled a part leaves them that part.
final class Brackets {
  private final Book book;

  Brackets(Book book) {
    this.book = book;
  }

  boolean isHeldByParent(Order order) {
    return order
        .ticket()
        .parent()
        .flatMap(book::find)
        .filter(parent -> parent.isLive() && parent.filled().isZero())
        .isPresent();
  }

  /// How many shares the order may trade now, as far as its entry is concerned.
  Shares allowed(Order order) {
    return order
        .ticket()
        .parent()
        .flatMap(book::find)
        .filter(Order::isLive)
        .map(parent -> share(order, parent).minusOrZero(order.filled()))
        .orElse(order.remaining());
  }

  /// Tells the children when their entry's first fill sets them free.
  void entryFilled(Order before, Order after) {
    if (before.filled().isZero()) {
      book.liveChildrenOf(after).forEach(child -> book.tell(new VenueEvent.Reported(child)));
    }
  }

  /// The children of a part-filled entry that will not fill any further keep that part.
  void shrinkChildren(Order parent, Instant at) {
    for (var child : book.liveChildrenOf(parent)) {
      var part = share(child, parent);
      var quantity = part.compareTo(child.filled()) > 0 ? part : child.filled();
      if (quantity.isPositive() && quantity.compareTo(child.terms().quantity()) < 0) {
        var terms = child.terms().withQuantity(quantity);
        var smaller = child.changedTo(child.ticket().withTerms(terms));
        book.change(smaller, at);
        book.tell(new VenueEvent.Reported(smaller));
      }
    }
  }

  private static Shares share(Order child, Order parent) {
    var quantity = child.terms().quantity().count();
    return Shares.of(quantity * parent.filled().count() / parent.terms().quantity().count());
  }
}
