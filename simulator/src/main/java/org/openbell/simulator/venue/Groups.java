package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openbell.model.money.Shares;

/// What a fill of one member of a one-cancels-all group does to the others.
final class Groups {
  private static final String WHY = "OCA group member was filled";

  private final Book book;
  private final Endings endings;
  private final List<Fill> lateReductions = new ArrayList<>();

  /// A member of a group as it was before it traded `shares`.
  private record Fill(Order before, Oca oca, Shares shares) {}

  Groups(Book book, Endings endings) {
    this.book = book;
    this.endings = endings;
  }

  void memberFilled(Order before, Shares shares, Instant at) {
    before.ticket().oca().ifPresent(oca -> shrink(new Fill(before, oca, shares), at));
  }

  private void shrink(Fill fill, Instant at) {
    switch (fill.oca().rule()) {
      case CANCEL_REST -> others(fill).forEach(other -> endings.cancel(other, at, WHY));
      case REDUCE_WITH_BLOCK -> reduceOthers(fill, at);
      case REDUCE -> lateReductions.add(fill);
    }
  }

  /// Groups without a block shrink at the end of the second: two members may trade before.
  void reduceLate(Instant at) {
    lateReductions.forEach(fill -> reduceOthers(fill, at));
    lateReductions.clear();
  }

  private void reduceOthers(Fill fill, Instant at) {
    for (var other : others(fill)) {
      var left = OcaRules.left(other.remaining(), fill.shares(), fill.before().remaining());
      if (left.isZero()) {
        endings.cancel(other, at, WHY);
      } else {
        var terms = other.terms().withQuantity(other.filled().plus(left));
        var reduced = other.changedTo(other.ticket().withTerms(terms));
        book.change(reduced, at);
        book.tell(new VenueEvent.Reported(reduced));
      }
    }
  }

  private List<Order> others(Fill fill) {
    return book.liveMembers(fill.oca().group()).stream()
        .filter(order -> order.permId() != fill.before().permId())
        .toList();
  }
}
