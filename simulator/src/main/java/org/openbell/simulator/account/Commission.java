package org.openbell.simulator.account;

import java.util.Optional;
import org.openbell.model.money.Usd;

/// What the broker charged for one execution, and what the execution realized if it closed shares.
///
/// The realized amount is net of this commission and of the one paid on the way in.
public record Commission(String execId, Usd amount, Optional<Usd> realizedPnl) {}
