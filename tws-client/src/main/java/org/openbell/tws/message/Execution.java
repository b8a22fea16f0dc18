package org.openbell.tws.message;

import java.math.BigDecimal;
import java.time.Instant;

/// One match at an exchange. The only proof of a fill: statuses may be skipped, executions are not.
///
/// The same execution arrives live and again from a query; a correction repeats it with a higher
/// last part of its id.
///
/// @param requestId -1 when not asked for
/// @param orderId 0 or meaningless for orders that were not placed through a socket
/// @param executionId four or five parts separated by dots
/// @param shares above zero
/// @param price USD per share
/// @param permId the broker's permanent number of the order
/// @param cumulativeQuantity shares of the order executed so far
/// @param averagePrice USD per share over those
public record Execution(
    int requestId,
    int orderId,
    Contract contract,
    String executionId,
    Instant time,
    String account,
    String exchange,
    Side side,
    BigDecimal shares,
    BigDecimal price,
    long permId,
    int clientId,
    BigDecimal cumulativeQuantity,
    BigDecimal averagePrice,
    String orderRef)
    implements Response {}
