package org.openbell.auditor.day;

import java.time.Instant;
import org.openbell.auditor.fact.BrokerOrder;

/// An order as it stood at one moment, what happened at that very moment included.
public final class OrderAt {
  private OrderAt() {}

  /// Whether it works: it may trade and nobody has asked for its end.
  public static boolean works(BrokerOrder order, Instant moment) {
    return state(order, moment) == BrokerOrder.State.WORKING;
  }

  /// How many shares it could still trade.
  public static long remaining(BrokerOrder order, Instant moment) {
    var status = status(order, moment);
    return status == null || !status.state().mayTrade()
        ? 0
        : Math.max(0, shares(order, moment) - status.filled());
  }

  public static long shares(BrokerOrder order, Instant moment) {
    var terms = terms(order, moment);
    return terms == null ? 0 : terms.shares();
  }

  /// Null before the broker had it.
  public static BrokerOrder.State state(BrokerOrder order, Instant moment) {
    var status = status(order, moment);
    return status == null ? null : status.state();
  }

  private static BrokerOrder.Status status(BrokerOrder order, Instant moment) {
    BrokerOrder.Status found = null;
    for (BrokerOrder.Status status : order.statuses()) {
      if (status.from().isAfter(moment)) {
        break;
      }
      found = status;
    }
    return found;
  }

  /// Null before the broker had it.
  public static BrokerOrder.Terms terms(BrokerOrder order, Instant moment) {
    BrokerOrder.Terms found = null;
    for (BrokerOrder.Terms terms : order.terms()) {
      if (terms.from().isAfter(moment)) {
        break;
      }
      found = terms;
    }
    return found;
  }
}
