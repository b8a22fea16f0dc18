package org.openbell.auditor.fact;

import java.time.Instant;
import java.util.Optional;

/// A record that nobody could read, put aside; `critical` when it may have been about money.
public record DeadLetter(
    String topic, long position, boolean critical, Instant at, Optional<Instant> acknowledgedAt)
    implements Fact {}
