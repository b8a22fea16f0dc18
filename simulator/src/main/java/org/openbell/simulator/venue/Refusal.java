package org.openbell.simulator.venue;

/// The broker's message code and its words; codes are those of Interactive Brokers' public list.
public record Refusal(int code, String text) {
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
