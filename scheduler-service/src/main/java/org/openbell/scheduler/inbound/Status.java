package org.openbell.scheduler.inbound;

import java.time.Instant;
import java.util.List;
import org.openbell.model.event.SchedulerFact.ServiceStatus;
import org.openbell.model.session.SessionPhase;

/// How things stand: the phase, what comes next, and who answers.
public record Status(
    Instant exchangeTime,
    String shown,
    SessionPhase phase,
    Next next,
    List<ServiceStatus> services) {
  /// The next thing to be told.
  public record Next(String name, Instant due, String shown) {}
}
