package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An order as order-service wrote it down before sending it; states in the order they came.
///
/// `epoch` is the lease it was written under, `build` the code that wrote it, where known.
public record Intent(
    OrderName name,
    int orderId,
    String symbol,
    Side side,
    long shares,
    Optional<BigDecimal> limit,
    Optional<Instant> writtenAt,
    Optional<Long> epoch,
    Optional<String> build,
    List<Step> states)
    implements Fact {

  /// From that moment on the intent was in this state; `because` an execution, or empty.
  public record Step(Instant from, State state, String because) {}

  /// The states that order-service tells of an order.
  public enum State {
    PLANNED,
    SENT,
    WORKING,
    UNCONFIRMED,
    PARTLY_FILLED,
    FILLED,
    CANCELED,
    REJECTED,
    DENIED,
    ABANDONED;

    /// Nothing but the broker's own execution leads out of these.
    public boolean isAbsorbing() {
      return switch (this) {
        case FILLED, CANCELED, REJECTED, DENIED, ABANDONED -> true;
        case PLANNED, SENT, WORKING, UNCONFIRMED, PARTLY_FILLED -> false;
      };
    }
  }
}
