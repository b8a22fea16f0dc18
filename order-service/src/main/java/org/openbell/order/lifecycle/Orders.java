package org.openbell.order.lifecycle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;

/// Keeps every order, under our reference and under the broker's number.
public interface Orders {
  /// The order in which a trade's orders are listed.
  Comparator<Order> OLDEST_FIRST = Comparator.comparingInt(Order::brokerOrderId);

  Optional<Order> find(OrderRef ref);

  Optional<Order> byBrokerId(int brokerOrderId);

  List<Order> ofTrade(TradeId trade);

  List<Order> of(SessionDate date);

  /// Orders that something still has to be told about, oldest first.
  List<Order> withErrands();

  /// Whether somebody changed a sell order of this trade behind our back: it may work at the
  /// broker, nobody here knows for how many shares, and nothing is sold beside it.
  default boolean hasChangedExits(TradeId trade) {
    return false;
  }

  void put(Order order);

  /// A number never used before, from a sequence that survives everything.
  int nextBrokerOrderId();

  /// Makes the sequence continue at `least` or above: the broker counts too.
  void continueIdsFrom(int least);
}
