package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.util.Optional;
import org.openbell.simulator.venue.Oca;
import org.openbell.simulator.venue.Order;

/// Writes openOrder: 156 fields at version 200, in the values a real gateway sends for a stock.
///
/// Field numbers in comments are those of version 200.
final class OpenOrderMessage {
  /// The answer to a what-if order: margin before and after, and what it would cost.
  record Preview(
      BigDecimal marginBefore, BigDecimal marginChange, BigDecimal equity, BigDecimal commission) {}

  private final int version;
  private final String account;
  private final Optional<Preview> preview;

  private OpenOrderMessage(int version, String account, Optional<Preview> preview) {
    this.version = version;
    this.account = account;
    this.preview = preview;
  }

  static Message of(int version, Order order, String account) {
    return new OpenOrderMessage(version, account, Optional.empty()).write(order);
  }

  static Message preview(int version, Order order, String account, Preview preview) {
    return new OpenOrderMessage(version, account, Optional.of(preview)).write(order);
  }

  private Message write(Order order) {
    var out = Fields.message(version, 5).number(order.key().orderId());
    StockFields.ofOrder(out, order.ticket().listing());
    terms(out, order);
    advisorAndShortSale(out, order);
    obsoleteAndVolatility(out, order);
    combosAndRouting(out);
    state(out, order);
    margins(out);
    warningsAndAdjustments(out, order);
    laterAdditions(out);
    return out.done();
  }

  // 13 to 30
  private void terms(Fields out, Order order) {
    var terms = order.terms();
    out.text(terms.side().name())
        .number(terms.quantity().count())
        .text(terms.orderType())
        .priceOrZero(terms.pricing().limitPrice())
        .priceOrZero(TrailFields.auxPrice(terms.pricing()))
        .text(terms.lifetime())
        .text(order.ticket().oca().map(Oca::group).orElse(""))
        .texts(account, "", "0", order.ticket().orderRef())
        .number(order.key().clientId())
        .number(order.permId())
        .flag(terms.outsideRegularHours())
        .texts("0", "0")
        .text(terms.goodAfter().map(WireTime::zoned).orElse(""))
        .text(order.permId() + ".0/" + account + "/" + terms.quantity());
  }

  // 31 to 53
  private void advisorAndShortSale(Fields out, Order order) {
    out.empty(3)
        .before(177, "")
        .empty(1)
        .text(order.terms().goodTill().map(WireTime::zoned).orElse(""))
        .texts("0", "", "", "0", "", "-1", "0")
        .empty(5)
        .text(Fields.UNSET_INT)
        .zeros(3)
        .empty(1)
        .number(order.ticket().oca().map(oca -> oca.rule().code()).orElse(3));
  }

  // 54 to 76; the text None makes the eight delta-neutral fields part of the message
  private static void obsoleteAndVolatility(Fields out, Order order) {
    out.texts("0", "0", "")
        .number(order.ticket().parentId())
        .texts("0", "", "0", "None", "")
        .texts("0", "", "", "", "?", "0", "0", "")
        .texts("0", "0", TrailFields.stop(order, ""), TrailFields.percent(order))
        .empty(2);
  }

  // 77 to 91
  private static void combosAndRouting(Fields out) {
    out.text("")
        .zeros(3)
        .texts(Fields.UNSET_INT, Fields.UNSET_INT, "", "")
        .texts("0", "", "IB", "0", "0", "", "0");
  }

  // 92 and 93
  private void state(Fields out, Order order) {
    out.flag(preview.isPresent()).text(order.status().wire());
  }

  // 94 to 119
  private void margins(Fields out) {
    preview.ifPresentOrElse(
        p -> {
          out.decimal(p.marginBefore()).decimal(p.marginBefore()).decimal(p.equity());
          out.decimal(p.marginChange()).decimal(p.marginChange()).text("0");
          var after = p.marginBefore().add(p.marginChange());
          out.decimal(after).decimal(after).decimal(p.equity());
          out.decimal(p.commission()).empty(2).text("USD");
        },
        () -> out.repeat(9, Fields.UNSET_DOUBLE).empty(4));
    if (version >= 195) {
      out.text(preview.isPresent() ? "USD" : "")
          .repeat(9, Fields.UNSET_DOUBLE)
          .texts(Fields.UNSET_DECIMAL, "", "0");
    }
  }

  // 120 to 139
  private static void warningsAndAdjustments(Fields out, Order order) {
    out.texts("", "0", "0", "0", "None", Fields.UNSET_DOUBLE)
        .text(TrailFields.stop(order, Fields.UNSET_DOUBLE))
        .repeat(4, Fields.UNSET_DOUBLE)
        .text("0")
        .empty(3)
        .texts("0", "1", "0", "0", "0");
  }

  // 140 to 155
  private static void laterAdditions(Fields out) {
    out.texts("", "", "0")
        .empty(5)
        .from(183, "")
        .from(184, "0")
        .from(185, "")
        .from(189, "0")
        .from(193, "", Fields.UNSET_INT)
        .from(198, "")
        .from(199, "0");
  }
}
