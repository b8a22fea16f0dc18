package org.openbell.order.broker;

import java.time.Instant;
import java.util.List;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.position.Fill;

/// One complete look at the broker's books; orders and fills that are not ours are left out.
///
/// `askedAt` is when the look began: what was sent later cannot be in it.
public record BrokerBooks(
    Instant askedAt,
    List<OpenOrder> openOrders,
    List<EndedOrder> endedOrders,
    List<Fill> fills,
    List<Holding> holdings) {

  /// An order of ours that works at the broker.
  public record OpenOrder(OrderRef ref, int brokerOrderId, long permanentId, Shares shares) {}

  /// An order of ours that is over, in the broker's words.
  public record EndedOrder(OrderRef ref, Shares filled, String words) {}

  /// What the account holds of a symbol, whoever bought it; negative when short.
  public record Holding(Symbol symbol, long shares) {}
}
