package org.openbell.tws.message;

import java.math.BigDecimal;
import java.util.Optional;

/// An order of today that is finished. It has no order id and no client id any more.
///
/// @param permId the broker's permanent number of the order
/// @param quantity shares ordered
/// @param limitPrice USD per share
/// @param auxPrice USD per share
/// @param filledQuantity shares
/// @param completedTime as the gateway spells it
/// @param completedStatus why it ended, for a human
/// @param statusText the broker's word behind `status`
public record CompletedOrder(
    long permId,
    Contract contract,
    Side side,
    BigDecimal quantity,
    String orderType,
    Optional<BigDecimal> limitPrice,
    Optional<BigDecimal> auxPrice,
    String timeInForce,
    String ocaGroup,
    String account,
    String orderRef,
    String goodAfterTime,
    OrderState status,
    String statusText,
    BigDecimal filledQuantity,
    String completedTime,
    String completedStatus,
    String submitter)
    implements Response {}
