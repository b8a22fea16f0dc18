package org.openbell.approval.inbound;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openbell.approval.AccessDesk;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Forgery;
import org.openbell.approval.access.Role;
import org.openbell.approval.access.Secrets;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.wiring.DeskSettings;
import org.openbell.kit.json.JsonBody;

/// `/api/login`, `/api/session`, `/api/prove`, `/api/logout` and the tokens.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SessionResource {
  private static final int LONGEST_SECRET = 200;
  private static final int LONGEST_NAME = 64;
  private static final String TOKEN_EXPECTED = "expected {\"token\":\"...\",\"name\":\"anna\"}";
  private static final String ROLE_EXPECTED =
      "expected {\"role\":\"VIEWER\", \"TRADER\" or \"ADMIN\"}";

  private final AccessDesk desk;
  private final Guard guard;
  private final Throttle throttle;
  private final DeskSettings settings;
  private final boolean oidc;

  SessionResource(
      AccessDesk desk,
      Guard guard,
      Throttle throttle,
      DeskSettings settings,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc) {
    this.desk = desk;
    this.guard = guard;
    this.throttle = throttle;
    this.settings = settings;
    this.oidc = oidc;
  }

  @GET
  @Path("/session")
  public SessionView session() {
    return guard.visitor().map(this::view).orElseGet(() -> SessionView.nobody(oidc));
  }

  @POST
  @Path("/login")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(
      @Context HttpServerRequest request,
      @HeaderParam("Origin") String origin,
      @HeaderParam("Host") String host,
      String body) {
    if (origin != null && !Forgery.isOurs(origin, host, settings.origin())) {
      throw new Refused(ProblemKind.FORGED, "the login does not come from the desk's own page");
    }
    Said said = said(body);
    Optional<String> secret = tried("LOGIN", said, () -> desk.logIn(said.token(), said.name()));
    Visitor visitor = desk.bySession(secret.orElseThrow()).orElseThrow();
    note(visitor, "LOGIN", "by token");
    return Response.ok(view(visitor, secret.get()))
        .cookie(Cookies.of(secret.get(), settings.sessionLasts(), Cookies.isTls(request)))
        .build();
  }

  /// Shows once more who they are, for the next five minutes.
  @POST
  @Path("/prove")
  @Consumes(MediaType.APPLICATION_JSON)
  public SessionView prove(String body) {
    guard.need(Act.LOOK);
    String secret =
        guard
            .session()
            .orElseThrow(
                () -> new Refused(ProblemKind.UNREADABLE, "a token proves itself each time"));
    Said said = said(body);
    tried(
        "PROVE",
        said,
        () -> desk.prove(secret, said.token()) ? Optional.of(secret) : Optional.empty());
    Visitor visitor = desk.bySession(secret).orElseThrow();
    note(visitor, "PROVE", "by token");
    return view(visitor, secret);
  }

  @POST
  @Path("/logout")
  public Response logOut(@Context HttpServerRequest request) {
    Visitor visitor = guard.need(Act.LOOK);
    guard.session().ifPresent(desk::logOut);
    note(visitor, "LOGOUT", "");
    NewCookie none = Cookies.none(Cookies.isTls(request));
    return Response.noContent().cookie(none).build();
  }

  /// The new token, this once; the old one of that role and its sessions are dead.
  @POST
  @Path("/token/rotate")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, String> rotate(String body) {
    JsonBody said = JsonBody.parseOrEmpty(body, ROLE_EXPECTED);
    Visitor visitor = guard.need(Act.ROTATE, said.text("by", LONGEST_NAME));
    String named = said.text("role", LONGEST_NAME);
    Role role =
        named.isBlank()
            ? Role.ADMIN
            : Role.of(named).orElseThrow(() -> said.wrong("'" + named + "' is no role"));
    String token =
        desk.rotate(
            role,
            visitor.name(),
            (outcome, words) -> guard.note(visitor, Act.ROTATE, role.name(), outcome, words));
    return Map.of("role", role.name(), "token", token);
  }

  private record Said(String token, String name) {}

  private static Said said(String body) {
    JsonBody said = JsonBody.parse(body, TOKEN_EXPECTED);
    String token = said.text("token", LONGEST_SECRET);
    if (token.isBlank()) {
      throw said.wrong("'token' is missing");
    }
    return new Said(token, Guard.clean(said.text("name", LONGEST_NAME)));
  }

  private Optional<String> tried(
      String action, Said said, java.util.function.Supplier<Optional<String>> trial) {
    String address = guard.address();
    throttle
        .waitSeconds(Throttle.Kind.LOGIN, address)
        .ifPresent(
            wait -> {
              throw new Refused(ProblemKind.SLOW_DOWN, DeskMechanism.slowDown(wait), wait);
            });
    Optional<String> secret = trial.get();
    if (secret.isEmpty()) {
      throttle.count(Throttle.Kind.LOGIN, address);
      desk.noteStranger(said.name(), action, address, "wrong token");
      throw new Refused(ProblemKind.LOGIN, "that token is not good");
    }
    return secret;
  }

  private void note(Visitor visitor, String action, String words) {
    desk.note(visitor, action, "", guard.address(), Outcome.DONE, words);
  }

  private SessionView view(Visitor visitor) {
    return guard
        .session()
        .map(secret -> view(visitor, secret))
        .orElseGet(() -> SessionView.of(visitor, Optional.empty(), Optional.empty(), oidc));
  }

  private SessionView view(Visitor visitor, String secret) {
    return SessionView.of(
        visitor,
        Optional.of(Secrets.csrf(secret)),
        desk.left(secret).map(Duration::toSeconds),
        oidc);
  }
}
