package org.openbell.approval.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.channel.WebChannel;
import org.openbell.approval.clockwork.PushRelays;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Setup;

/// `/api/push/web`: a browser asks for notifications, or wants no more of them.
@Path("/api/push/web")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class BrowserResource {
  private static final String EXPECTED =
      "expected what PushSubscription.toJSON() says: {\"endpoint\":\"https://...\","
          + "\"keys\":{\"p256dh\":\"...\",\"auth\":\"...\"}}";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The key by which a browser knows our messages; empty where there are none.
  public record KeyView(Optional<String> key) {}

  private final PushRelays relays;
  private final Guard guard;

  BrowserResource(PushRelays relays, Guard guard) {
    this.relays = relays;
    this.guard = guard;
  }

  @GET
  public KeyView key() {
    guard.need(Act.LOOK);
    return new KeyView(channel().map(WebChannel::publicKey));
  }

  @POST
  public KeyView add(String body) {
    Visitor visitor = guard.need(Act.LOOK);
    JsonNode said = read(body);
    boolean isKept =
        ours()
            .add(
                said.path("endpoint").asText(),
                said.path("keys").path("p256dh").asText(),
                said.path("keys").path("auth").asText(),
                visitor.name(),
                guard.token());
    if (!isKept) {
      throw new Refused(ProblemKind.SLOW_DOWN, "too many browsers want notifications already");
    }
    return key();
  }

  @POST
  @Path("/off")
  public KeyView remove(String body) {
    guard.need(Act.LOOK);
    ours().remove(read(body).path("endpoint").asText());
    return key();
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(EXPECTED, notJson);
    }
  }

  private WebChannel ours() {
    return channel()
        .orElseThrow(
            () -> new Refused(ProblemKind.UNKNOWN, "openbell.push.web.contact is not set here"));
  }

  private Optional<WebChannel> channel() {
    return relays.setups().get(Medium.WEB) instanceof Setup.Ready(WebChannel web, _)
        ? Optional.of(web)
        : Optional.empty();
  }
}
