package org.openbell.order.inbound;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.openbell.kit.operator.OperatorGate;
import org.openbell.order.AccountMode;
import org.openbell.order.ArmingDesk;
import org.openbell.order.OrderDesk;

/// `POST /trading/arm`: arms a live day by hand, as the second act beside the setting, for that day
/// only and for the account whose last four characters are said.
@Path("/trading/arm")
@Produces(MediaType.APPLICATION_JSON)
public class ArmResource {
  private static final Logger LOG = Logger.getLogger(ArmResource.class);

  private final ArmingDesk arming;
  private final OperatorGate gate;

  ArmResource(OrderDesk desk, OperatorGate gate) {
    this.arming = desk.arming();
    this.gate = gate;
  }

  @POST
  public Response arm(@Context HttpHeaders headers, String body) {
    Optional<String> refusal =
        gate.refusal(
            headers.getHeaderString(HttpHeaders.AUTHORIZATION),
            headers.getHeaderString(HttpHeaders.HOST));
    if (refusal.isPresent()) {
      return Problem.of(Response.Status.UNAUTHORIZED, refusal.get());
    }
    try {
      return arm(ArmBody.parse(body), arming.status());
    } catch (IllegalArgumentException unreadable) {
      return Problem.of(Response.Status.BAD_REQUEST, unreadable.getMessage());
    }
  }

  private Response arm(ArmBody said, ArmingDesk.Status now) {
    if (now.mode() == AccountMode.PAPER) {
      return Problem.of(
          Response.Status.CONFLICT, "a paper account is armed by its checks alone, not by hand");
    }
    if (now.account().isEmpty()) {
      return Problem.of(Response.Status.CONFLICT, "the gateway did not name an account yet");
    }
    String account = now.account().get();
    if (!ArmingView.lastFour(account).equals(said.account())) {
      LOG.warnf("%s tried to arm an account that ends in %s", said.by(), said.account());
      return Problem.of(
          Response.Status.CONFLICT, "the account connected does not end in " + said.account());
    }
    arming.armByHand(account, said.by(), said.words());
    LOG.warnf("%s armed %s live, for that day only: %s", said.by(), now.date(), said.words());
    return Response.ok(ArmingView.of(arming.status())).build();
  }
}
