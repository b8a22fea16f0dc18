package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.gateway.Request.PlaceOrder;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.venue.Oca;
import org.openbell.simulator.venue.OrderKey;
import org.openbell.simulator.venue.Pricing;
import org.openbell.simulator.venue.Refusal;
import org.openbell.simulator.venue.Terms;
import org.openbell.simulator.venue.Ticket;
import org.openbell.simulator.venue.TimeInForce;

/// Turns the broker's words for an order into one the venue understands, or says why not.
final class TicketReader {
  private static final int MOST_SHARES = 10_000_000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private TicketReader() {}

  /// The words of an order that make no sense, as the broker would answer them.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Unreadable(int code, String text) {
      this(new Refusal(code, text));
    }

    Unreadable(Refusal refusal) {
      super(refusal.text());
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }

  static Ticket read(int clientId, PlaceOrder order, Listing listing, String account)
      throws Unreadable {
    if (order.complaint().isPresent()) {
      var complaint = order.complaint().get();
      throw new Unreadable(complaint.code(), complaint.text());
    }
    if (!order.account().isEmpty() && !order.account().equals(account)) {
      throw invalid("invalid account code '" + order.account() + "'");
    }
    if (order.orderId() <= 0) {
      throw new Unreadable(10149, "Invalid order id: " + order.orderId());
    }
    return new Ticket(
        new OrderKey(clientId, order.orderId()),
        listing,
        terms(order),
        order.orderRef(),
        oca(order),
        order.parentId(),
        order.transmit());
  }

  private static Terms terms(PlaceOrder order) throws Unreadable {
    var timeInForce = timeInForce(order);
    return new Terms(
        side(order.action()),
        quantity(order.quantity()),
        pricing(order),
        timeInForce,
        time(order.goodAfterTime(), 337, "good after time"),
        goodTill(order, timeInForce),
        order.outsideRegularHours());
  }

  private static Side side(String action) throws Unreadable {
    return switch (action) {
      case "BUY" -> Side.BUY;
      case "SELL" -> Side.SELL;
      default -> throw invalid("action " + action);
    };
  }

  private static Shares quantity(BigDecimal quantity) throws Unreadable {
    if (quantity.signum() < 0
        || quantity.stripTrailingZeros().scale() > 0
        || quantity.compareTo(BigDecimal.valueOf(MOST_SHARES)) > 0) {
      throw invalid("size " + quantity.toPlainString() + " is not a whole number of shares");
    }
    return Shares.of(quantity.longValueExact());
  }

  private static Pricing pricing(PlaceOrder order) throws Unreadable {
    return switch (order.orderType()) {
      case "MKT", "MOC" -> new Pricing.Market();
      case "LMT", "LOC" -> new Pricing.Limit(price(order.limitPrice()));
      case "STP" -> new Pricing.Stop(price(order.auxPrice()));
      case "STP LMT" -> new Pricing.StopLimit(price(order.auxPrice()), price(order.limitPrice()));
      case "TRAIL" -> trail(order);
      default -> throw new Unreadable(387, "Unsupported order type: " + order.orderType());
    };
  }

  private static Pricing trail(PlaceOrder order) throws Unreadable {
    var percent = order.trailingPercent().filter(value -> value.signum() != 0);
    var amount = order.auxPrice().filter(value -> value.signum() != 0);
    if (percent.isPresent() == amount.isPresent()) {
      throw invalid("a trailing order needs a trailing amount or a trailing percent, not both");
    }
    var distance = percent.isPresent() ? percent.get() : price(amount).value();
    if (distance.signum() < 0 || (percent.isPresent() && distance.compareTo(HUNDRED) >= 0)) {
      throw invalid("trailing distance " + distance.toPlainString());
    }
    var stop = order.trailStopPrice().filter(value -> value.signum() != 0);
    return new Pricing.Trail(
        distance,
        percent.isPresent(),
        stop.isPresent() ? Optional.of(price(stop)) : Optional.empty());
  }

  private static Price price(Optional<BigDecimal> value) throws Unreadable {
    if (value.isEmpty()) {
      throw invalid("a price is missing");
    }
    if (value.get().signum() <= 0 || value.get().stripTrailingZeros().scale() > 4) {
      throw new Unreadable(Refusal.offTick());
    }
    return new Price(value.get());
  }

  private static TimeInForce timeInForce(PlaceOrder order) throws Unreadable {
    var atClose = order.orderType().equals("MOC") || order.orderType().equals("LOC");
    var lifetime = order.timeInForce();
    if (atClose) {
      if (!lifetime.isEmpty() && !lifetime.equals("DAY")) {
        throw new Unreadable(113, "The time in force of a close order must be DAY");
      }
      return TimeInForce.AT_CLOSE;
    }
    return switch (lifetime) {
      case "", "DAY" -> TimeInForce.DAY;
      case "GTC" -> TimeInForce.GTC;
      case "GTD" -> TimeInForce.GTD;
      case "IOC" -> TimeInForce.IOC;
      case "FOK" -> TimeInForce.FOK;
      case "OPG" -> opening(order);
      default -> throw invalid("time in force " + lifetime);
    };
  }

  private static TimeInForce opening(PlaceOrder order) throws Unreadable {
    if (!order.orderType().equals("MKT") && !order.orderType().equals("LMT")) {
      throw new Unreadable(111, "The time in force OPG does not fit " + order.orderType());
    }
    if (order.outsideRegularHours()) {
      throw new Unreadable(411, "The attribute outsideRth may not be set for this order");
    }
    return TimeInForce.OPG;
  }

  private static Optional<Instant> goodTill(PlaceOrder order, TimeInForce timeInForce)
      throws Unreadable {
    var goodTill = time(endOfDay(order.goodTillDate()), 334, "good till date");
    if (timeInForce == TimeInForce.GTD && goodTill.isEmpty()) {
      throw new Unreadable(334, "Invalid Good Till Date order: no date");
    }
    return timeInForce == TimeInForce.GTD ? goodTill : Optional.empty();
  }

  /// A date alone means the whole day.
  private static String endOfDay(String text) {
    return text.matches("\\d{8}") ? text + " 23:59:59" : text;
  }

  private static Optional<Instant> time(String text, int code, String what) throws Unreadable {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var time = WireTime.parse(text);
    if (time.isEmpty()) {
      throw new Unreadable(code, "Invalid " + what + ": '" + text + "'");
    }
    return time;
  }

  private static Optional<Oca> oca(PlaceOrder order) throws Unreadable {
    if (order.ocaGroup().isEmpty()) {
      return Optional.empty();
    }
    var rule =
        switch (order.ocaType()) {
          case 1 -> Oca.Rule.CANCEL_REST;
          case 2 -> Oca.Rule.REDUCE_WITH_BLOCK;
          case 0, 3 -> Oca.Rule.REDUCE;
          default -> throw invalid("ocaType " + order.ocaType());
        };
    return Optional.of(new Oca(order.ocaGroup(), rule));
  }

  private static Unreadable invalid(String what) {
    return new Unreadable(321, "Error validating request: " + what);
  }
}
