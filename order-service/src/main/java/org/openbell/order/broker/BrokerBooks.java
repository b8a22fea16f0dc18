package org.openbell.order.broker;

import java.time.Instant;
import java.util.List;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;

/// One complete look at the broker's books: orders with our reference, every execution in our
/// account, and what the account holds.
///
/// `askedAt` is when the look began: what was sent later cannot be in it.
public record BrokerBooks(
    Instant askedAt,
    List<OpenOrder> openOrders,
    List<EndedOrder> endedOrders,
    List<Fill> fills,
    List<ForeignFill> foreignFills,
    List<Holding> holdings) {

  /// An order with our reference that the broker keeps.
  ///
  /// `inactive` means that it rests without working: rejected, or waiting for something unsaid.
  /// One that `byUs` is not true of was placed by another connection and is not ours to change.
  public record OpenOrder(
      OrderRef ref,
      int brokerOrderId,
      long permanentId,
      Shares shares,
      OrderTerms terms,
      boolean inactive,
      boolean byUs) {}

  /// An order with our reference that is over, in the broker's words.
  public record EndedOrder(
      OrderRef ref,
      long permanentId,
      Shares shares,
      Shares filled,
      OrderTerms terms,
      String words) {
    private static final String FILLED = "Filled";

    /// Whether it filled as it stood there, for fewer shares than we may have wanted by then: the
    /// broker says `Filled Size: 100`, and anything else of what was taken out.
    public boolean isFilled() {
      return words.startsWith(FILLED);
    }
  }

  /// What the account holds of a symbol, whoever bought it; negative when short.
  public record Holding(Symbol symbol, long shares) {}
}
