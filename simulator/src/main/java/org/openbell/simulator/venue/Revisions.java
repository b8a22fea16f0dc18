package org.openbell.simulator.venue;

import java.math.RoundingMode;
import java.time.Instant;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.simulator.account.Execution;

/// Corrects and busts executions after the fact, as an exchange does on a bad day.
///
/// The execution comes again under the next revision number (`.01` to `.02`) with the new shares
/// and price; a bust comes with no shares, which is a choice: no real one was ever published. The
/// status of an order that has ended stays; one that works has its shares back.
final class Revisions {
  private final Book book;
  private final Charges charges;

  Revisions(Book book, Charges charges) {
    this.book = book;
    this.charges = charges;
  }

  Execution revise(String execId, Shares shares, Price price, Instant at) {
    var before = find(execId);
    var order = book.find(before.permId()).orElseThrow();
    var filled = order.filled().minus(before.shares()).plus(shares);
    var most = order.terms().quantity();
    if (filled.compareTo(most) > 0 || (order.isLive() && filled.equals(most))) {
      throw new IllegalArgumentException(
          execId + " with " + shares + " shares would fill " + filled + " of " + most);
    }
    var paid = paidWithout(before).plus(price.times(shares));
    var average =
        filled.isZero() ? Price.ZERO : Price.average(paid, filled, RoundingMode.HALF_EVEN);
    var revision = before.revised(shares, price, filled, average);
    var commission = book.ledger().revised(revision, at);
    var revised = book.store(order.revised(filled, paid), at);
    book.tell(new VenueEvent.Revised(revised, revision));
    charges.add(revised, commission, at);
    return revision;
  }

  private Usd paidWithout(Execution revised) {
    var paid = Usd.ZERO;
    for (var execution : book.ledger().executionsOf(revised.permId())) {
      if (!execution.execId().equals(revised.execId())) {
        paid = paid.plus(execution.price().times(execution.shares()));
      }
    }
    return paid;
  }

  /// In whatever revision it is now.
  Execution find(String execId) {
    var base = execId.substring(0, Math.max(0, execId.lastIndexOf('.')));
    return book.ledger().executions().stream()
        .filter(execution -> execution.base().equals(base))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no execution " + execId));
  }
}
