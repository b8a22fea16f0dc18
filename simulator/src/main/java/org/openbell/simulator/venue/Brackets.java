package org.openbell.simulator.venue;

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

  /// How many shares of a child an entry that fills no further leaves to trade.
  Shares left(Order child, Order parent) {
    return share(child, parent).minusOrZero(child.filled());
  }

  private static Shares share(Order child, Order parent) {
    var quantity = child.terms().quantity().count();
    return Shares.of(quantity * parent.filled().count() / parent.terms().quantity().count());
  }
}
