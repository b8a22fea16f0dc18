package org.openbell.approval.inbound;

import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.openbell.approval.AccessDesk;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.wiring.DeskSettings;

/// `/api/login/oidc`: where the identity provider sends a browser back to. It gets a session of
/// ours, which we can end; the provider's own is dropped, so that the next login asks it again.
@Path(DeskMechanism.OIDC_LOGIN)
@Blocking
public class OidcLogin {
  private static final URI PAGE = URI.create("/");

  private final AccessDesk desk;
  private final Guard guard;
  private final OidcSession provider;
  private final DeskSettings settings;

  OidcLogin(AccessDesk desk, Guard guard, OidcSession provider, DeskSettings settings) {
    this.desk = desk;
    this.guard = guard;
    this.provider = provider;
    this.settings = settings;
  }

  @GET
  public Response welcome(@Context HttpServerRequest request) {
    Visitor visitor =
        guard
            .visitor()
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemKind.ROLE,
                        "the identity provider names none of the roles viewer, trader, admin"));
    String secret = desk.welcome(Guard.clean(visitor.name()), visitor.role());
    desk.note(visitor, "LOGIN", "", guard.address(), Outcome.DONE, "by the identity provider");
    provider.logout().await().indefinitely();
    return Response.seeOther(PAGE)
        .cookie(Cookies.of(secret, settings.sessionLasts(), Cookies.isTls(request)))
        .build();
  }
}
