package org.openbell.simulator.account;

import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// One match of an order, as the exchange reports it.
///
/// `execId` is four dot-separated parts; a correction would change only the last. `cumulative` and
/// `average` describe the whole order up to and including this match.
public record Execution(
    String execId,
    long permId,
    int clientId,
    int orderId,
    String orderRef,
    Symbol symbol,
    int contractId,
    String exchange,
    Side side,
    Shares shares,
    Price price,
    Instant time,
    Shares cumulative,
    Price average) {}
