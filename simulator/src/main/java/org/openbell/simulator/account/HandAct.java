package org.openbell.simulator.account;

import java.time.Instant;

/// Something the account's owner did at the broker's own screen: BUY, SELL or CANCEL of an order.
public record HandAct(Instant at, String what, long permId) {}
