package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.openbell.model.trade.OrderRef;

/// Changes and cancels that the broker refused: asked again after a while, and not for ever.
final class Refusals {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int MOST = 10;

  private record Refused(int times, Instant last) {}

  private final Map<OrderRef, Refused> refused = new HashMap<>();

  void note(OrderRef order, Instant now) {
    refused.merge(order, new Refused(1, now), (had, _) -> new Refused(had.times() + 1, now));
  }

  void forget(OrderRef order) {
    refused.remove(order);
  }

  boolean hasRefused(OrderRef order) {
    return refused.containsKey(order);
  }

  boolean mayAsk(OrderRef order, Instant now) {
    Refused had = refused.get(order);
    return had == null || (had.times() < MOST && !now.isBefore(had.last().plus(PAUSE)));
  }

  boolean isHopeless(OrderRef order) {
    Refused had = refused.get(order);
    return had != null && had.times() >= MOST;
  }
}
