package org.openbell.simulator.market;

import java.util.Optional;
import org.openbell.model.money.Price;

/// What a data screen shows for one symbol at one moment.
///
/// Sizes and volume are shares; volume counts from 04:00 New York. Open, high and low are those of
/// the regular session and empty before its open.
public record Quote(
    Price bid,
    Price ask,
    Price last,
    long bidSize,
    long askSize,
    long volume,
    Price previousClose,
    Optional<Price> open,
    Optional<Price> high,
    Optional<Price> low) {}
