package org.openbell.order;

import org.openbell.order.arming.ArmingBook;
import org.openbell.order.house.House;
import org.openbell.order.lifecycle.Orders;
import org.openbell.order.position.Fills;
import org.openbell.order.trade.Trades;
import org.openbell.order.universe.Candidates;

/// All that order-service remembers.
public record Books(
    House house,
    Trades trades,
    Orders orders,
    Fills fills,
    Candidates candidates,
    ArmingBook arming) {}
