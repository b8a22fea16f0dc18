package org.openbell.auditor.fact;

import java.time.Instant;
import java.util.Optional;

/// A connection that was let in under the trading client id, until it was gone.
public record Connection(int clientId, Instant from, Optional<Instant> until) implements Fact {}
