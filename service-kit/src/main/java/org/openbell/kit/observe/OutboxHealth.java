package org.openbell.kit.observe;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openbell.kit.outbox.OutboxRelay;

/// Not ready while our own events cannot leave the house.
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {
  private final OutboxRelay relay;

  OutboxHealth(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox").status(relay.isFlowing()).build();
  }
}
