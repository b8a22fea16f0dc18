package org.openbell.approval.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.openbell.approval.PushPanel;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.push.ChannelState;

/// `/api/push`: how the ways out to the trader fare.
@Path("/api/push")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PushResource {
  private static final int NAME_BYTES = 8;

  /// Every channel, set up or not.
  public record PushView(List<ChannelState> channels) {}

  private final PushPanel panel;
  private final Guard guard;
  private final Throttle throttle;
  private final SecureRandom chance = new SecureRandom();

  PushResource(PushPanel panel, Guard guard, Throttle throttle) {
    this.panel = panel;
    this.guard = guard;
    this.throttle = throttle;
  }

  @GET
  public PushView look() {
    guard.need(Act.LOOK);
    return new PushView(panel.channels());
  }

  /// Sends a test through every channel that is set up; how it went is seen by looking.
  @POST
  @Path("/test")
  public PushView test(String body) {
    Visitor visitor = guard.need(Act.TEST_PUSH, ActBody.parse(body).by());
    throttle.take(Throttle.Kind.PUSH_TEST, guard.address());
    byte[] name = new byte[NAME_BYTES];
    chance.nextBytes(name);
    panel.test(HexFormat.of().formatHex(name), visitor.name());
    guard.note(visitor, Act.TEST_PUSH, "", Outcome.DONE, "");
    return look();
  }
}
