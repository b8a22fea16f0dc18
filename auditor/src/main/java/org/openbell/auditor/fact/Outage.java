package org.openbell.auditor.fact;

import java.time.Instant;
import java.util.Optional;

/// A stretch of time in which something that is needed to act was not there.
public record Outage(Part part, Instant from, Optional<Instant> until) implements Fact {
  public enum Part {
    ORDER_SERVICE,
    EXIT_SERVICE,
    GATEWAY_LINK,
    DATABASE,
    EVENTS
  }
}
