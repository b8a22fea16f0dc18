package org.openbell.tws;

import java.util.Optional;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderStatus;

/// A working order with its progress.
///
/// @param status missing only when the gateway mentioned the order without its progress; filled
///     and remaining shares are then unknown, not zero
public record OpenOrderReport(OpenOrder order, Optional<OrderStatus> status) {}
