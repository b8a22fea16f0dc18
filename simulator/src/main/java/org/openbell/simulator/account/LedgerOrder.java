package org.openbell.simulator.account;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// An order as the broker received it, or as it was last changed; `byHand` when no program sent it.
public record LedgerOrder(
    long permId,
    int clientId,
    int orderId,
    String orderRef,
    Symbol symbol,
    Side side,
    Shares quantity,
    String orderType,
    String timeInForce,
    Optional<Price> limitPrice,
    Optional<Price> stopPrice,
    String ocaGroup,
    Optional<Instant> goodAfterTime,
    Instant receivedAt,
    boolean byHand) {}
