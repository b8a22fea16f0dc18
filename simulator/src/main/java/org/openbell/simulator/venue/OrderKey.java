package org.openbell.simulator.venue;

/// How a client names its order: order ids are unique only within one client id.
public record OrderKey(int clientId, int orderId) {
  /// An order that was entered at the broker's own screen; no program gave it an id.
  static final OrderKey BY_HAND = new OrderKey(0, 0);

  /// Programs use ids above zero; below are those that a screen order was bound to.
  public boolean isByHand() {
    return orderId <= 0;
  }

  OrderKey sibling(int otherOrderId) {
    return new OrderKey(clientId, otherOrderId);
  }
}
