package org.openbell.auditor.fact;

import java.time.Instant;

/// A scan as it was told: how much of the market it saw, and until when it may be ranked.
public record Scan(
    String id, boolean beforeTheOpen, Instant at, Instant deadline, int universe, int quoted)
    implements Fact {}
