package org.openbell.auditor.fact;

import java.time.Instant;

/// A position was ordered to be left because of a price that was seen at `tickAt`.
public record PriceExit(String trade, Instant at, Instant tickAt) implements Fact {}
