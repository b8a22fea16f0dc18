package org.openbell.approval.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;

/// One target order: when and at what it was placed, how it ended, and how far away it missed.
///
/// `best` is the highest price seen while it worked and `missedBy` how far above that the target
/// lay, in percent of that price; both are empty where no prices were kept.
public record TargetLine(
    OrderRef order,
    Shares shares,
    Optional<Price> target,
    Instant placedAt,
    End end,
    Why why,
    Shares filled,
    Optional<Instant> endedAt,
    Optional<Price> best,
    Optional<Percent> missedBy,
    String words) {

  /// What became of it.
  public enum End {
    WORKING,
    FILLED,
    PARTLY_FILLED,
    CANCELED,
    REPLACED,
    REJECTED,
    DENIED
  }

  /// Why it ended so; a stable name.
  public enum Why {
    STILL_WORKS,
    TARGET_REACHED,
    /// The stop sold the shares.
    STOP_FILLED,
    /// The day ended.
    LIQUIDATION,
    /// The operator sold, here or at the broker.
    SOLD_BY_HAND,
    /// Another target took its place.
    NEW_TARGET,
    REFUSED_BY_BROKER,
    REFUSED_BY_GATE,
    /// Nobody told why; the words are the broker's.
    UNKNOWN
  }

  boolean ended(End how) {
    return end == how;
  }

  List<String> row() {
    return List.of(
        order.trade().date().toString(),
        order.trade().symbol().ticker(),
        Integer.toString(order.attempt()),
        shares.toString(),
        Shown.of(target),
        Shown.clock(placedAt),
        end.name(),
        why.name(),
        Shown.of(endedAt, Shown::clock),
        Shown.of(best),
        Shown.of(missedBy, Shown::signed),
        words);
  }
}
