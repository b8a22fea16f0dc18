package org.openbell.simulator.venue;

/// Where an order stands at the broker.
public enum OrderStatus {
  /// Accepted and held by the broker: waiting for its session, its trigger or its parent.
  PRE_SUBMITTED("PreSubmitted"),
  /// Working at the exchange, possibly partly filled.
  SUBMITTED("Submitted"),
  /// A cancel is on its way.
  PENDING_CANCEL("PendingCancel"),
  CANCELED("Cancelled"),
  /// Taken back by the client before it was ever transmitted.
  API_CANCELED("ApiCancelled"),
  FILLED("Filled"),
  /// Rejected.
  INACTIVE("Inactive");

  private final String wire;

  OrderStatus(String wire) {
    this.wire = wire;
  }

  /// The broker's spelling.
  public String wire() {
    return wire;
  }

  public boolean isFinal() {
    return switch (this) {
      case CANCELED, API_CANCELED, FILLED, INACTIVE -> true;
      case PRE_SUBMITTED, SUBMITTED, PENDING_CANCEL -> false;
    };
  }
}
