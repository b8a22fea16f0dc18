package org.openbell.auditor.fact;

import java.time.Instant;

/// A program's message to the broker that can change an order; `permanentId` 0 when it names none.
public record BrokerRequest(
    int clientId, Kind kind, int orderId, long permanentId, OrderName target, Instant at)
    implements Fact {
  public enum Kind {
    PLACE,
    MODIFY,
    CANCEL,
    CANCEL_EVERYTHING
  }
}
