package org.openbell.tws.message;

import java.math.BigDecimal;
import java.util.Optional;

/// What the broker charged for one execution; arrives up to seconds after it, never before.
///
/// @param executionId joins it to [Execution#executionId]
/// @param amount in `currency`, commission and fees together
/// @param realizedPnl by the broker's own matching, when the execution closed something
public record Commission(
    String executionId, BigDecimal amount, String currency, Optional<BigDecimal> realizedPnl)
    implements Response {}
