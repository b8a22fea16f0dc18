package org.openbell.order.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openbell.order.OrderDesk;

/// Ready means that the gateway is connected and its books agree with ours.
@Readiness
@ApplicationScoped
public class GatewayHealth implements HealthCheck {
  private final OrderDesk desk;

  GatewayHealth(OrderDesk desk) {
    this.desk = desk;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("gateway reconciled").status(desk.isReconciled()).build();
  }
}
