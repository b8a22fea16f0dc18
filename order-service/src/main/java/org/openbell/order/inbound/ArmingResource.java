package org.openbell.order.inbound;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.openbell.order.ArmingDesk;
import org.openbell.order.OrderDesk;

/// `GET /trading/arming`: whether today may trade, and everything that is in the way.
@Path("/trading/arming")
@Produces(MediaType.APPLICATION_JSON)
public class ArmingResource {
  private final ArmingDesk arming;

  ArmingResource(OrderDesk desk) {
    this.arming = desk.arming();
  }

  @GET
  public ArmingView look() {
    return ArmingView.of(arming.status());
  }
}
