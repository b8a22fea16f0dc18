package org.openbell.order.inbound;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.kit.operator.OperatorGate;
import org.openbell.order.OrderDesk;
import org.openbell.order.broker.Broker;
import org.openbell.order.clockwork.LeaseKeeper;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.HouseState;
import org.openbell.order.house.TradingSwitch;

/// `/trading`: whether entries may go out, and the operator's word about it.
///
/// Nothing here runs on a thread that Kafka or PostgreSQL can keep waiting.
@Path("/trading")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class TradingResource {
  private static final String ALL = "ALL";

  private final TradingSwitch trading;
  private final Stops stops;
  private final OrderDesk desk;
  private final Broker broker;
  private final LeaseKeeper lease;
  private final OperatorGate gate;

  TradingResource(
      TradingSwitch trading,
      Stops stops,
      OrderDesk desk,
      Broker broker,
      LeaseKeeper lease,
      OperatorGate gate) {
    this.trading = trading;
    this.stops = stops;
    this.desk = desk;
    this.broker = broker;
    this.lease = lease;
    this.gate = gate;
  }

  @GET
  public TradingView look() {
    return view(true);
  }

  /// No entry leaves after the answer. Entries that work at the broker are taken back.
  @POST
  @Path("/halt")
  public CompletionStage<Response> halt(
      @Context HttpHeaders headers, @Context HttpServerRequest request, String body) {
    return stop(CauseKind.HALTED_BY_HAND, headers, request, body);
  }

  /// No new entries; those at the broker stay.
  @POST
  @Path("/reduce")
  public CompletionStage<Response> reduce(
      @Context HttpHeaders headers, @Context HttpServerRequest request, String body) {
    return stop(CauseKind.REDUCED_BY_HAND, headers, request, body);
  }

  private CompletionStage<Response> stop(
      CauseKind kind, HttpHeaders headers, HttpServerRequest request, String body) {
    Optional<String> refusal =
        gate.refusalToStop(
            headers.getHeaderString(HttpHeaders.AUTHORIZATION),
            headers.getHeaderString(HttpHeaders.HOST),
            headers.getHeaderString("Origin"),
            request.remoteAddress().host());
    if (refusal.isPresent()) {
      return now(Problem.of(Response.Status.UNAUTHORIZED, refusal.get()));
    }
    StopBody said;
    try {
      said = StopBody.toStop(body);
    } catch (IllegalArgumentException unreadable) {
      return now(Problem.of(Response.Status.BAD_REQUEST, unreadable.getMessage()));
    }
    return stops
        .stop(kind, said.by(), said.words())
        .thenApply(quiet -> Response.ok(view(quiet)).build());
  }

  /// Clears the causes that are named, or `ALL` that stand. Only a person does this.
  @POST
  @Path("/resume")
  public CompletionStage<Response> resume(@Context HttpHeaders headers, String body) {
    return act(
        headers,
        body,
        said -> {
          Set<String> standing =
              trading.causes().names().collect(Collectors.toCollection(TreeSet::new));
          Set<String> named = said.causes().contains(ALL) ? standing : said.causes();
          if (named.isEmpty() && !standing.isEmpty()) {
            return now(
                Problem.of(
                    Response.Status.CONFLICT,
                    "these stand, name the ones to clear, or ALL: " + standing));
          }
          if (!standing.containsAll(named)) {
            return now(
                Problem.of(
                    Response.Status.CONFLICT,
                    standing.isEmpty()
                        ? "nothing stops trading: there is no cause to clear"
                        : "not everything named stands; what does: " + standing));
          }
          return answer(stops.resume(named, said.by(), said.words()));
        });
  }

  /// Takes entries back, closes positions, drops proposals.
  @POST
  @Path("/flatten")
  public CompletionStage<Response> flatten(@Context HttpHeaders headers, String body) {
    return act(headers, body, said -> answer(stops.flatten(said.by())));
  }

  private CompletionStage<Response> act(
      HttpHeaders headers, String body, Function<StopBody, CompletionStage<Response>> work) {
    Optional<String> refusal =
        gate.refusal(
            headers.getHeaderString(HttpHeaders.AUTHORIZATION),
            headers.getHeaderString(HttpHeaders.HOST));
    if (refusal.isPresent()) {
      return now(Problem.of(Response.Status.UNAUTHORIZED, refusal.get()));
    }
    try {
      return work.apply(StopBody.toAct(body));
    } catch (IllegalArgumentException unreadable) {
      return now(Problem.of(Response.Status.BAD_REQUEST, unreadable.getMessage()));
    }
  }

  private CompletionStage<Response> answer(CompletionStage<Void> done) {
    return done.handle(
        (_, failed) -> {
          if (failed == null) {
            return Response.ok(view(true)).build();
          }
          Throwable cause =
              failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
          return Problem.of(
              Response.Status.SERVICE_UNAVAILABLE,
              cause instanceof TimeoutException
                  ? "the database does not answer; look at /trading before you ask again"
                  : "it could not be done: " + cause.getMessage());
        });
  }

  private static CompletionStage<Response> now(Response response) {
    return CompletableFuture.completedFuture(response);
  }

  private TradingView view(boolean quiet) {
    Optional<HouseState> house = desk.lastSeenHouse();
    return new TradingView(
        trading.state(),
        trading.causes().all().stream().map(TradingView.Standing::of).toList(),
        trading.isRead(),
        broker.isConnected(),
        desk.isReconciled(),
        TradingView.armed(house),
        TradingView.session(house),
        lease.words(),
        quiet);
  }
}
