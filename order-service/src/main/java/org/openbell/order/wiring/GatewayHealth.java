package org.openbell.order.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openbell.order.OrderDesk;
import org.openbell.order.tws.TwsBroker;

/// Ready means that the gateway is connected and its books agree with ours.
@Readiness
@ApplicationScoped
public class GatewayHealth implements HealthCheck {
  private final OrderDesk desk;
  private final TwsBroker broker;

  GatewayHealth(OrderDesk desk, TwsBroker broker) {
    this.desk = desk;
    this.broker = broker;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("gateway reconciled")
        .status(desk.isReconciled())
        .withData(
            "gateway",
            broker.isConnected() ? "connected" : broker.trouble().orElse("not connected"))
        .build();
  }
}
