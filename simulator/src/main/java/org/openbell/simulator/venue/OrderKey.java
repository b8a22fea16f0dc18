package org.openbell.simulator.venue;

/// How a client names its order: order ids are unique only within one client id.
public record OrderKey(int clientId, int orderId) {
  OrderKey sibling(int otherOrderId) {
    return new OrderKey(clientId, otherOrderId);
  }
}
