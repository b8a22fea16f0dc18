package org.openbell.auditor.fact;

import java.math.BigDecimal;

/// What a trade is meant to be; percentages as `2.60`, confidence from 0 to 1.
public record Plan(
    String symbol,
    long shares,
    BigDecimal reference,
    BigDecimal targetPercent,
    BigDecimal stopPercent,
    BigDecimal confidence) {}
