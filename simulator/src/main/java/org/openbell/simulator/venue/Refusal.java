package org.openbell.simulator.venue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openbell.model.session.ExchangeTime;

/// The broker's message code and its words; codes are those of Interactive Brokers' public list.
public record Refusal(int code, String text) {
  private static final DateTimeFormatter OPENING =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'US/Eastern'", Locale.ROOT)
          .withZone(ExchangeTime.NEW_YORK);

  static Refusal duplicateOrderId() {
    return new Refusal(103, "Duplicate order id");
  }

  static Refusal alreadyFilled() {
    return new Refusal(104, "Cannot modify a filled order.");
  }

  static Refusal doesNotMatchOriginal(String what) {
    return new Refusal(
        105, "Order being modified does not match original order: " + what + " changed.");
  }

  /// Also for prices finer than any tick, which cannot even become a price.
  public static Refusal offTick() {
    return new Refusal(
        110, "The price does not conform to the minimum price variation for this contract.");
  }

  static Refusal sizeZero() {
    return new Refusal(434, "The order size cannot be zero.");
  }

  static Refusal orderRejected(String reason) {
    return new Refusal(201, "Order rejected - reason:" + reason);
  }

  /// A warning, not a refusal: the order waits for the session.
  static Refusal waitsForOpen(Order order, Instant open) {
    var terms = order.terms();
    return new Refusal(
        399,
        "Order Message:\n%s %s %s\nWarning: your order will not be placed at the exchange until %s"
            .formatted(terms.side(), terms.quantity(), order.symbol(), OPENING.format(open)));
  }

  /// A warning: the order lives, but only in regular hours.
  static Refusal outsideHoursIgnored() {
    return new Refusal(
        2109,
        "Order Event Warning: Attribute 'Outside Regular Trading Hours' is ignored based on the"
            + " order type and destination. PlaceOrder is now being processed.");
  }

  /// A warning: the order lives with another lifetime.
  static Refusal presetChanged(TimeInForce timeInForce) {
    return new Refusal(10349, "Order TIF was set to " + timeInForce + " based on order preset.");
  }

  static Refusal parentMissing() {
    return new Refusal(10006, "Missing parent order");
  }

  static Refusal cancelUnknown(int orderId) {
    return new Refusal(10147, "OrderId " + orderId + " that needs to be cancelled is not found.");
  }

  static Refusal cannotCancel(int orderId, OrderStatus status) {
    return new Refusal(
        10148,
        "OrderId "
            + orderId
            + " that needs to be cancelled cannot be cancelled, state: "
            + status.wire()
            + ".");
  }

  static Refusal cannotChange(String why) {
    return new Refusal(321, "Error validating request: " + why);
  }
}
