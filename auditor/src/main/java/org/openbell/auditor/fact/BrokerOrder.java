package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An order as the broker knows it, with its terms and its statuses over time, both in that order.
///
/// `group` is the name of its one-cancels-all group, or empty. `receivedAt` is when the broker had
/// it first. `byHand` when no program sent it.
public record BrokerOrder(
    long permanentId,
    int clientId,
    int orderId,
    OrderName name,
    String symbol,
    Side side,
    boolean forTheOpening,
    String group,
    Instant receivedAt,
    boolean byHand,
    List<Terms> terms,
    List<Status> statuses)
    implements Fact {

  /// From that moment on the order was for so many shares at these prices.
  public record Terms(
      Instant from, long shares, Optional<BigDecimal> limit, Optional<BigDecimal> stop) {}

  /// From that moment on the order was in this state, with so many shares filled.
  public record Status(Instant from, State state, long filled) {}

  /// What an order may still do.
  public enum State {
    WORKING(true),
    /// Asked to end; until the broker says so it may trade.
    CANCELING(true),
    /// Held by the broker: not working, and not over.
    INACTIVE(false),
    FILLED(false),
    CANCELED(false);

    private final boolean mayTrade;

    State(boolean mayTrade) {
      this.mayTrade = mayTrade;
    }

    public boolean mayTrade() {
      return mayTrade;
    }

    /// The broker's own words for it.
    public static State of(String word) {
      return switch (word) {
        case "PreSubmitted", "Submitted", "PendingSubmit" -> WORKING;
        case "PendingCancel" -> CANCELING;
        case "Inactive" -> INACTIVE;
        case "Filled" -> FILLED;
        case "Cancelled", "ApiCancelled" -> CANCELED;
        default -> throw new IllegalArgumentException("no status of an order: '" + word + "'");
      };
    }
  }

  @Override
  public String toString() {
    return "%s (%s %s, number %d of client %d)".formatted(name, side, symbol, orderId, clientId);
  }
}
