package org.openbell.auditor.fact;

import java.time.Instant;

/// The broker's own machine did nothing with its stops and timed orders in a symbol.
///
/// Only a simulated broker says so: of a real one nobody could know it in time.
public record LegsAsleep(String symbol, Instant from, Instant until) implements Fact {}
