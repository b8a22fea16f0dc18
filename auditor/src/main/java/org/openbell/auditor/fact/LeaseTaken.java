package org.openbell.auditor.fact;

import java.time.Instant;

/// An instance of order-service became the one that acts.
public record LeaseTaken(long epoch, Instant at) implements Fact {}
