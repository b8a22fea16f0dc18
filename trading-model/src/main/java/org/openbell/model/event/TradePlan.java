package org.openbell.model.event;

import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.TradeKind;

/// What is to be bought and how it is to end: the plan that the operator sees and the gate checks.
///
/// `target` and `stop` are distances from the average fill in percent, both positive: 2.6 and 0.9.
public record TradePlan(
    TradeKind kind,
    Instrument instrument,
    Shares shares,
    Price reference,
    Percent target,
    Percent stop,
    Confidence confidence,
    String reason) {}
