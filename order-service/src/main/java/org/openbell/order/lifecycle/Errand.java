package org.openbell.order.lifecycle;

/// What still has to be told to the gateway about an order.
public enum Errand {
  NONE,
  PLACE,
  MODIFY,
  CANCEL
}
