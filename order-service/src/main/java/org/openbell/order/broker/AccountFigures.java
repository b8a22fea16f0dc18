package org.openbell.order.broker;

import org.openbell.model.money.Usd;

/// What the account has: settled cash is what may be spent, never buying power.
public record AccountFigures(String account, Usd settledCash, Usd netLiquidation) {}
