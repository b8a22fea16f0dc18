package org.openbell.simulator.gateway;

import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Commission;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.venue.Order;

/// Status, execution and commission messages.
final class OrderMessages {
  private OrderMessages() {}

  static Message orderStatus(int version, Order order, String whyHeld) {
    return Fields.message(version, 3)
        .number(order.key().orderId())
        .text(order.status().wire())
        .number(order.filled().count())
        .number(order.remaining().count())
        .price(order.averagePrice())
        .number(order.permId())
        .number(order.ticket().parentId())
        .price(order.lastFillPrice())
        .number(order.key().clientId())
        .text(whyHeld)
        .text("0")
        .done();
  }

  /// A screen order has an id for client 0 from now on.
  static Message orderBound(int version, Order order) {
    return Fields.message(version, 100)
        .number(order.permId())
        .number(order.key().clientId())
        .number(order.key().orderId())
        .done();
  }

  /// @param requestId what was asked, or -1 for news
  static Message execDetails(
      int version, int requestId, Execution execution, Listing listing, String account) {
    var out = Fields.message(version, 11).number(requestId).number(execution.orderId());
    return StockFields.ofHolding(out, listing, execution.exchange())
        .text(execution.execId())
        .text(WireTime.stamp(version, execution.time()))
        .text(account)
        .text(execution.exchange())
        .text(execution.side() == Side.BUY ? "BOT" : "SLD")
        .number(execution.shares().count())
        .price(execution.price())
        .number(execution.permId())
        .number(execution.clientId())
        .text("0")
        .number(execution.cumulative().count())
        .price(execution.average())
        .text(execution.orderRef())
        .empty(3)
        .text(execution.addedLiquidity() ? "1" : "2")
        .from(178, "0")
        .from(198, "")
        .done();
  }

  static Message commissionReport(int version, Commission commission) {
    var out =
        Fields.message(version, 59)
            .texts("1", commission.execId())
            .decimal(commission.amount().value())
            .text("USD");
    commission
        .realizedPnl()
        .ifPresentOrElse(
            realized -> out.decimal(realized.value()), () -> out.text(Fields.UNSET_DOUBLE));
    return out.text(Fields.UNSET_DOUBLE).text("").done();
  }
}
