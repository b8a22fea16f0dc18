package org.openbell.auditor.fact;

import java.time.Instant;
import java.util.Optional;

/// Something that was asked for, by when it has to be over, and when it was.
public record Errand(
    String id, String trade, String what, Instant at, Instant deadline, Optional<Instant> settledAt)
    implements Fact {}
