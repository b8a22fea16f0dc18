package org.openbell.order.broker;

import java.util.Optional;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.trade.Side;
import org.openbell.order.lifecycle.OrderKind;

/// What an order at the broker is for; `kind` is empty when it is none that we ever send.
public record OrderTerms(
    Instrument instrument, Side side, Optional<OrderKind> kind, String ocaGroup) {}
