package org.openbell.order.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openbell.order.clockwork.LeaseKeeper;

/// Ready means that this instance, and no other, may send.
@Readiness
@ApplicationScoped
public class LeaseHealth implements HealthCheck {
  private final LeaseKeeper lease;

  LeaseHealth(LeaseKeeper lease) {
    this.lease = lease;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("lease")
        .status(lease.mayAct())
        .withData("lease", lease.words())
        .build();
  }
}
