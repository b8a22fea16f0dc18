package org.openbell.tws.message;

import java.math.BigDecimal;

/// How far an order has come. Repeats are normal, and some steps are never reported.
///
/// @param statusText the broker's word behind `status`
/// @param filled shares
/// @param remaining shares
/// @param averageFillPrice USD per share, 0 without a fill
/// @param permId the broker's permanent number of the order
/// @param lastFillPrice USD per share, 0 without a fill
/// @param whyHeld `child`, `trigger`, `locate`, a list of them, or empty
public record OrderStatus(
    int orderId,
    OrderState status,
    String statusText,
    BigDecimal filled,
    BigDecimal remaining,
    BigDecimal averageFillPrice,
    long permId,
    int parentId,
    BigDecimal lastFillPrice,
    int clientId,
    String whyHeld)
    implements Response {}
