package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;

/// What the account may spend that day, in US dollars, as it was told before the day.
public record SettledCash(Instant at, BigDecimal amount) implements Fact {}
