package org.openbell.approval.inbound;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.ApprovalDesk;
import org.openbell.approval.ApprovalDesk.Settled;
import org.openbell.approval.approval.ApprovalInput;
import org.openbell.kit.operator.OperatorGate;
import org.openbell.model.trade.TradeId;

/// `/approvals`: what waits for the operator, and the operator's word.
///
/// Looking never changes anything: a link preview that opens these addresses decides nothing.
@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int GONE = 410;
  private static final int SERVER_ERROR = 500;
  private static final String PENDING = "PENDING";

  private final ApprovalDesk desk;
  private final OperatorGate gate;

  ApprovalResource(ApprovalDesk desk, OperatorGate gate) {
    this.desk = desk;
    this.gate = gate;
  }

  /// `?state=PENDING` (the default) the most urgent first; `?state=ALL` the latest 200.
  @GET
  public List<ApprovalView> list(@QueryParam("state") @DefaultValue(PENDING) String state) {
    var found = state.equals(PENDING) ? desk.pending() : desk.latest();
    return found.stream()
        .map(ApprovalView::of)
        .filter(view -> state.equals("ALL") || view.state().equals(state))
        .toList();
  }

  @POST
  @Path("/{trade}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decide(
      @PathParam("trade") String trade,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam(HttpHeaders.HOST) String host,
      String body) {
    Optional<String> refusal = gate.refusal(authorization, host);
    if (refusal.isPresent()) {
      return Problem.of(UNAUTHORIZED, refusal.get());
    }
    ApprovalInput input;
    try {
      input = DecisionBody.parse(body);
    } catch (IllegalArgumentException unreadable) {
      return Problem.of(BAD_REQUEST, unreadable.getMessage());
    }
    return tradeId(trade)
        .flatMap(id -> desk.decide(id, input))
        .map(ApprovalResource::answer)
        .orElseGet(() -> Problem.of(NOT_FOUND, "nobody was ever asked about '" + trade + "'"));
  }

  private static Optional<TradeId> tradeId(String text) {
    try {
      return Optional.of(TradeId.parse(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private static Response answer(Settled settled) {
    int status =
        switch (settled.answer()) {
          case STANDS -> OK;
          case DECIDED_OTHERWISE -> CONFLICT;
          case TOO_LATE -> GONE;
          // A decision never leaves a question open; only the clock may.
          case WAITING -> SERVER_ERROR;
        };
    return Response.status(status).entity(ApprovalView.of(settled.approval())).build();
  }
}
