package org.openbell.order;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;

/// What each order of ours was for at the broker, and since when: as it was placed, and as the
/// broker said afterwards. A change that we asked for counts once it is said.
final class SaidTerms {
  /// More changes than an order lives to see; the oldest go first.
  private static final int MOST = 20;

  private record Said(Instant at, OrderKind kind) {}

  private final Map<OrderRef, Deque<Said>> newestFirst = new HashMap<>();

  /// It is sent, for the first time or anew: what never arrived was never worked for.
  synchronized void arePlaced(OrderRef order, OrderKind kind, Instant now) {
    newestFirst.remove(order);
    are(order, kind, now);
  }

  synchronized void are(OrderRef order, OrderKind kind, Instant now) {
    Deque<Said> said = newestFirst.computeIfAbsent(order, _ -> new ArrayDeque<>());
    if (said.isEmpty() || !said.getFirst().kind().equals(kind)) {
      said.addFirst(new Said(now, kind));
      if (said.size() > MOST) {
        said.removeLast();
      }
    }
  }

  synchronized void forgetBefore(SessionDate today) {
    newestFirst.keySet().removeIf(order -> order.trade().date().compareTo(today) < 0);
  }

  /// How the order was executed: as was said of it last by then. An execution that is heard of late
  /// is older than what was said meanwhile, and no limit fills at a worse price.
  synchronized Optional<OrderKind> kindOf(Fill fill) {
    Deque<Said> said = newestFirst.getOrDefault(fill.order(), new ArrayDeque<>());
    Optional<OrderKind> oldest = Optional.empty();
    for (Said was : said) {
      if (fits(was.kind(), fill)) {
        oldest = Optional.of(was.kind());
        if (!was.at().isAfter(fill.executedAt())) {
          return oldest;
        }
      }
    }
    return oldest;
  }

  private static boolean fits(OrderKind kind, Fill fill) {
    return !(kind instanceof OrderKind.Limit(Price limit))
        || (fill.side() == Side.SELL
            ? fill.price().isAtLeast(limit)
            : fill.price().isAtMost(limit));
  }
}
