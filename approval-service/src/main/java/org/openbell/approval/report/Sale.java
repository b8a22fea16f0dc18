package org.openbell.approval.report;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;

/// Shares that left a trade: by an order of ours, or by hand beside us.
///
/// `price` is missing when shares were sold by hand and nobody told what they brought.
record Sale(
    String name,
    Shares shares,
    Optional<Price> price,
    Optional<ExitReason> reason,
    Instant soldAt) {}
