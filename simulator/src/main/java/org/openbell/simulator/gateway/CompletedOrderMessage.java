package org.openbell.simulator.gateway;

import org.openbell.simulator.venue.Oca;
import org.openbell.simulator.venue.Order;
import org.openbell.simulator.venue.OrderStatus;

/// Writes completedOrder: like openOrder, but without order id, client id and margins, and with
/// the end of the story.
final class CompletedOrderMessage {
  private CompletedOrderMessage() {}

  static Message of(int version, Order order, String account) {
    var out = Fields.message(version, 101);
    StockFields.ofOrder(out, order.ticket().listing());
    terms(out, order, account);
    advisorToOca(out, order);
    // triggerMethod to trailingPercent; None brings four delta-neutral fields, not eight.
    out.texts("0", "", "0", "None", "", "0", "0", "0", "", "0", "0");
    out.texts(TrailFields.stop(order, ""), TrailFields.percent(order));
    // combo legs to solicited
    out.text("")
        .zeros(3)
        .texts(Fields.UNSET_INT, Fields.UNSET_INT, "", "", "", "IB", "0", "0", "", "0");
    out.text(order.status().wire()).texts("0", "0", "0");
    ending(out, order, version);
    return out.done();
  }

  private static void terms(Fields out, Order order, String account) {
    var terms = order.terms();
    out.text(terms.side().name())
        .number(terms.quantity().count())
        .text(terms.orderType())
        .priceOrZero(terms.pricing().limitPrice())
        .priceOrZero(TrailFields.auxPrice(terms.pricing()))
        .text(terms.lifetime())
        .text(order.ticket().oca().map(Oca::group).orElse(""))
        .texts(account, "", "0", order.ticket().orderRef())
        .number(order.permId())
        .flag(terms.outsideRegularHours())
        .texts("0", "0")
        .text(terms.goodAfter().map(WireTime::zoned).orElse(""));
  }

  private static void advisorToOca(Fields out, Order order) {
    out.empty(3)
        .before(177, "")
        .empty(1)
        .text(order.terms().goodTill().map(WireTime::zoned).orElse(""))
        .texts("0", "", "", "0", "", "-1")
        .empty(5)
        .text(Fields.UNSET_INT)
        .zeros(2)
        .empty(1)
        .number(order.ticket().oca().map(oca -> oca.rule().code()).orElse(3));
  }

  private static void ending(Fields out, Order order, int version) {
    // trailStopPrice to autoCancelDate
    out.text(TrailFields.stop(order, Fields.UNSET_DOUBLE));
    out.texts(Fields.UNSET_DOUBLE, "0", "1", "0", "");
    out.number(order.filled().count())
        .texts(Fields.UNSET_INT, "0", "Not an insider or substantial shareholder", "0", "0")
        .text(Fields.UNSET_LONG)
        .text(order.end().map(end -> WireTime.stamp(version, end.at())).orElse(""))
        .text(completedStatus(order))
        .empty(5)
        .from(183, "")
        .from(184, "0")
        .from(198, "");
  }

  private static String completedStatus(Order order) {
    var reason = order.end().map(Order.End::reason).orElse("");
    if (order.status() == OrderStatus.CANCELED) {
      return reason.isEmpty() ? "Cancelled by Trader" : "Cancelled by System:\n" + reason;
    }
    return reason;
  }
}
