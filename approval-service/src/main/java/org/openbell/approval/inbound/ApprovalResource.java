package org.openbell.approval.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
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
import org.openbell.approval.ClickDesk;
import org.openbell.approval.ClickDesk.Click;
import org.openbell.approval.ClickDesk.Result;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.access.Witness;
import org.openbell.approval.click.Fingerprint;
import org.openbell.approval.page.ApprovalView;
import org.openbell.approval.store.AnsweredTable;
import org.openbell.approval.store.AnsweredTable.Answered;
import org.openbell.model.trade.TradeId;

/// `/api/approvals`: what waits for the trader, and the trader's word.
///
/// Looking never changes anything: a link preview that opens these addresses decides nothing.
@Path("/api/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ApprovalResource {
  private static final String PENDING = "PENDING";
  private static final int LONGEST_KEY = 80;

  private final ApprovalDesk desk;
  private final ClickDesk clicks;
  private final AnsweredTable answered;
  private final Guard guard;
  private final Throttle throttle;
  private final ObjectMapper json;

  ApprovalResource(
      ApprovalDesk desk,
      ClickDesk clicks,
      AnsweredTable answered,
      Guard guard,
      Throttle throttle,
      ObjectMapper json) {
    this.desk = desk;
    this.clicks = clicks;
    this.answered = answered;
    this.guard = guard;
    this.throttle = throttle;
    this.json = json;
  }

  /// `?state=PENDING` (the default) the most urgent first; `?state=ALL` the latest 200.
  @GET
  public List<ApprovalView> list(@QueryParam("state") @DefaultValue(PENDING) String state) {
    var found = state.equals(PENDING) ? desk.pending() : desk.latest();
    return found.stream()
        .map(clicks::view)
        .filter(view -> state.equals("ALL") || view.state().equals(state))
        .toList();
  }

  @GET
  @Path("/{trade}")
  public Response one(@PathParam("trade") String trade) {
    ApprovalView view = clicks.view(desk.find(id(trade)).orElseThrow(() -> neverAsked(trade)));
    return Response.ok(view).tag(Integer.toString(view.version())).build();
  }

  @POST
  @Path("/{trade}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decide(
      @PathParam("trade") String trade,
      @HeaderParam("Idempotency-Key") Optional<String> key,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
      String body) {
    DecisionBody said = DecisionBody.parse(body);
    Act act = said.isYes() ? Act.APPROVE : Act.REFUSE;
    Visitor visitor = guard.need(act, said.by());
    throttle.take(Throttle.Kind.DECISION, guard.address());
    String asked = Fingerprint.of(visitor.name() + "\n" + trade + "\n" + body);
    Optional<Answered> before = key.flatMap(name -> told(name, asked));
    if (before.isPresent()) {
      return answer(before.get());
    }
    Click click =
        new Click(
            id(trade), said.isYes(), said.plan(), version(ifMatch), visitor.name(), said.words());
    Witness witness = (outcome, words) -> guard.note(visitor, act, trade, outcome, words);
    Answered now = answered(asked, trade, clicks.click(click, witness));
    return answer(key.map(name -> answered.keep(name, now)).orElse(now));
  }

  private Optional<Answered> told(String key, String asked) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Refused(ProblemKind.UNREADABLE, "Idempotency-Key is a text of 1 to " + LONGEST_KEY);
    }
    Optional<Answered> before = answered.find(key);
    if (before.filter(told -> !told.asked().equals(asked)).isPresent()) {
      throw new Refused(ProblemKind.KEY_REUSED, "this key came with another decision before");
    }
    return before;
  }

  private static Optional<Integer> version(Optional<String> ifMatch) {
    try {
      return ifMatch.map(tag -> Integer.parseInt(tag.replace("\"", "").strip()));
    } catch (NumberFormatException notOurs) {
      throw new Refused(ProblemKind.UNREADABLE, "If-Match is the ETag that we sent: \"1\"");
    }
  }

  private Answered answered(String asked, String trade, Result result) {
    return switch (result) {
      case Result.NeverAsked _ -> throw neverAsked(trade);
      case Result.Stands ok -> ok(asked, new DecisionView("STANDS", ok.sentence(), ok.approval()));
      case Result.DecidedOtherwise no ->
          no(asked, trade, ProblemKind.DECIDED_OTHERWISE, no.sentence(), no.approval());
      case Result.TooLate late ->
          no(asked, trade, ProblemKind.TOO_LATE, late.sentence(), late.approval());
      case Result.OtherVersion other ->
          no(
              asked,
              trade,
              ProblemKind.VERSION,
              "it is at version " + other.approval().version(),
              other.approval());
      case Result.PlanChanged changed ->
          no(
              asked,
              trade,
              ProblemKind.PLAN_CHANGED,
              "this is not the plan that would be sent: look at it once more",
              changed.approval());
      case Result.Blocked blocked ->
          no(asked, trade, ProblemKind.BLOCKED, blocked.sentence(), blocked.approval());
    };
  }

  /// What a decision that stands is answered.
  public record DecisionView(String outcome, String sentence, ApprovalView approval) {}

  private Answered ok(String asked, DecisionView view) {
    return new Answered(asked, Response.Status.OK.getStatusCode(), write(view));
  }

  private Answered no(
      String asked, String trade, ProblemKind kind, String words, ApprovalView view) {
    Problem problem =
        Problem.of(kind, words, java.util.Map.of("approval", view, "blocks", view.blocks()))
            .at("/api/approvals/" + trade + "/decision");
    return new Answered(asked, problem.status(), write(problem));
  }

  private String write(Object document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write an answer", cannotBe);
    }
  }

  private static Response answer(Answered now) {
    boolean isOk = now.status() == Response.Status.OK.getStatusCode();
    return Response.status(now.status())
        .type(isOk ? MediaType.APPLICATION_JSON_TYPE : Problem.JSON)
        .entity(now.body())
        .build();
  }

  private static TradeId id(String text) {
    try {
      return TradeId.parse(text);
    } catch (IllegalArgumentException notOne) {
      throw neverAsked(text);
    }
  }

  private static Refused neverAsked(String trade) {
    return new Refused(ProblemKind.UNKNOWN, "nobody was ever asked about '" + trade + "'");
  }
}
