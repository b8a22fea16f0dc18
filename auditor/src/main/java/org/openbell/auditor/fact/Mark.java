package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;

/// The last price of a symbol at that moment.
public record Mark(String symbol, Instant at, BigDecimal price) implements Fact {}
