package org.openbell.tws.message;

import java.time.Instant;
import java.util.Optional;

/// The gateway refused a request or an order, or reports the end of an order.
///
/// @param requestOrOrderId order ids are below [Request#FIRST_REQUEST_ID]; -1 when the gateway does
///     not say
/// @param code the broker's number; texts vary between gateway builds, codes do not
/// @param text for a human
/// @param errorClass what it means; never `WARNING`, `NOTICE` or `SESSION` here
/// @param rejectJson empty or the broker's structured reason
/// @param time when, where the gateway says it
public record ErrorAnswer(
    int requestOrOrderId,
    int code,
    String text,
    ErrorClass errorClass,
    String rejectJson,
    Optional<Instant> time)
    implements Response {

  /// Whether it names an order rather than a query.
  public boolean concernsAnOrder() {
    return requestOrOrderId >= 0 && requestOrOrderId < Request.FIRST_REQUEST_ID;
  }
}
