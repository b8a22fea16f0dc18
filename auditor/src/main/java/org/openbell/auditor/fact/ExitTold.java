package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// How a sale was accounted for: why it was made, what was asked for a share and what was paid.
public record ExitTold(
    Instant at,
    String trade,
    String execution,
    String reason,
    long shares,
    Optional<BigDecimal> asked,
    Optional<BigDecimal> paid)
    implements Fact {}
