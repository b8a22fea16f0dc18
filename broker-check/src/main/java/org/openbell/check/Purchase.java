package org.openbell.check;

import org.openbell.order.lifecycle.Order;
import org.openbell.order.position.Fill;

/// The share that was bought for the trials that need one; what was heard from `mark` on may be
/// about it.
record Purchase(Order order, Fill fill, long heldBefore, int mark) {}
