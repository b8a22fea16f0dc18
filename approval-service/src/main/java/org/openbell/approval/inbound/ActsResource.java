package org.openbell.approval.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.openbell.approval.House.Reply;
import org.openbell.approval.PageDesk;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.access.Witness;
import org.openbell.approval.board.Trading;
import org.openbell.approval.page.Preview;

/// `/api/acts`: what stops trading, lets it go on, or ends the day; order-service carries it out,
/// and its own `/trading/halt` works without us.
@Path("/api/acts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ActsResource {
  private final PageDesk desk;
  private final Guard guard;

  ActsResource(PageDesk desk, Guard guard) {
    this.desk = desk;
    this.guard = guard;
  }

  /// No entry leaves after the answer; those at the broker are taken back.
  @POST
  @Path("/halt")
  public Trading halt(String body) {
    return act(Act.HALT, "halt", ActBody.parse(body), "");
  }

  /// No new entries; those at the broker stay.
  @POST
  @Path("/pause")
  public Trading pause(String body) {
    return act(Act.PAUSE, "reduce", ActBody.parse(body), "");
  }

  /// Clears the causes that are named, or `ALL` that stand.
  @POST
  @Path("/resume")
  public Trading resume(String body) {
    ActBody said = ActBody.parse(body).withWords();
    return act(Act.RESUME, "resume", said, said.causes().toString());
  }

  /// What would be sold.
  @GET
  @Path("/flatten")
  public Preview preview() {
    guard.need(Act.LOOK);
    return desk.preview();
  }

  /// Takes entries back, drops proposals, sells what was previewed; nothing when that has changed.
  @POST
  @Path("/flatten")
  public Trading flatten(String body) {
    ActBody said = ActBody.parse(body).withWords();
    Preview now = desk.preview();
    if (!now.hash().equals(said.preview())) {
      guard.need(Act.FLATTEN, said.by());
      throw new Refused(
          ProblemKind.PREVIEW_CHANGED,
          "this is not what would be sold: look at it once more",
          Map.of("preview", now));
    }
    return act(Act.FLATTEN, "flatten", said, now.sells().toString());
  }

  /// Arms a live day, for the account whose last four characters are said.
  @POST
  @Path("/arm")
  public Trading arm(String body) {
    ActBody said = ActBody.parse(body).withWords();
    return act(Act.ARM, "arm", said, said.account());
  }

  private Trading act(Act act, String verb, ActBody said, String subject) {
    Visitor visitor = guard.need(act, said.by());
    Map<String, Object> told = new HashMap<>();
    told.put("by", visitor.name());
    told.put("words", said.words());
    told.put("causes", said.causeList());
    told.put("account", said.account());
    Witness witness = (outcome, words) -> guard.note(visitor, act, subject, outcome, words);
    return switch (desk.act(act, verb, told, witness)) {
      case Reply.Done(Trading trading) -> trading;
      case Reply.SaysNo(String words) ->
          throw new Refused(ProblemKind.REFUSED_BY_ORDER_SERVICE, words);
      case Reply.Away(String words) -> throw new Refused(ProblemKind.AWAY, words);
    };
  }
}
