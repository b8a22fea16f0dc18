package org.openbell.approval.inbound;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openbell.approval.AccessDesk;
import org.openbell.approval.access.Secrets;
import org.openbell.approval.access.Visitor;
import org.openbell.kit.json.EventJson;

/// Recognizes who asks by the access token or by the cookie of a session, before anything else
/// looks at the request; whoever is not recognized is nobody, and nobody may do nothing.
@Singleton
public class DeskMechanism implements HttpAuthenticationMechanism {
  static final String VISITOR = "openbell.visitor";
  static final String SESSION = "openbell.session";
  static final String TOKEN = "openbell.token-hash";
  static final String OIDC_LOGIN = "/api/login/oidc";

  private static final Logger LOG = Logger.getLogger(DeskMechanism.class);
  private static final String BEARER = "Bearer ";
  private static final String AUTHENTICATE = "WWW-Authenticate";
  private static final String TROUBLE = "openbell.trouble";
  // Before the identity provider's, which has 1001: its tokens are what ours are not.
  private static final int PRIORITY = 2000;

  private final AccessDesk desk;
  private final BlockingSecurityExecutor threads;
  private final Throttle throttle;
  private final boolean hasProvider;

  DeskMechanism(
      AccessDesk desk,
      BlockingSecurityExecutor threads,
      Throttle throttle,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean hasProvider) {
    this.desk = desk;
    this.threads = threads;
    this.throttle = throttle;
    this.hasProvider = hasProvider;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    Optional<String> token = token(context);
    if (token.isPresent()) {
      return byToken(context, token.get());
    }
    return Cookies.session(context)
        .map(secret -> ask(context, () -> bySession(secret)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private Uni<SecurityIdentity> byToken(RoutingContext context, String token) {
    String address = Throttle.address(context);
    Optional<Long> wait = throttle.waitSeconds(Throttle.Kind.TOKEN, address);
    String hash = Secrets.hash(token);
    // Whoever floods us with guesses must not lock out those whose tokens we know.
    if (wait.isPresent() && !throttle.isKnown(hash)) {
      context.put(TROUBLE, Problem.of(ProblemKind.SLOW_DOWN, slowDown(wait.get()), Map.of()));
      return Uni.createFrom().nullItem();
    }
    return ask(
        context,
        () -> {
          Optional<Visitor> who = desk.byToken(token, "");
          if (who.isPresent()) {
            throttle.know(hash);
          } else {
            throttle.count(Throttle.Kind.TOKEN, address);
          }
          return who.map(visitor -> identity(visitor, TOKEN, hash)).orElse(null);
        });
  }

  static String slowDown(long seconds) {
    return "too many tries from your address: wait " + seconds + " s";
  }

  private SecurityIdentity bySession(String secret) {
    return desk.bySession(secret).map(visitor -> identity(visitor, SESSION, secret)).orElse(null);
  }

  // The database is asked on a thread that may wait; when it is away nobody is anybody.
  private Uni<SecurityIdentity> ask(RoutingContext context, Supplier<SecurityIdentity> question) {
    return threads
        .executeBlocking(question)
        .onFailure()
        .recoverWithItem(
            failed -> {
              LOG.warnf("nobody can be recognized: %s", failed.getMessage());
              context.put(
                  TROUBLE, Problem.of(ProblemKind.AWAY, "the database does not answer", Map.of()));
              return null;
            });
  }

  private static SecurityIdentity identity(Visitor visitor, String name, String secret) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(visitor.name()))
        .addRole(visitor.role().name())
        .addAttribute(VISITOR, visitor)
        .addAttribute(name, secret)
        .build();
  }

  private static Optional<String> token(RoutingContext context) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER)
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  /// The provider's login page is for those who ask for it; everybody else hears a problem.
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    if (hasProvider && context.normalizedPath().equals(OIDC_LOGIN)) {
      return Uni.createFrom().item(false);
    }
    Problem problem =
        Optional.<Problem>ofNullable(context.get(TROUBLE))
            .orElseGet(
                () ->
                    Problem.of(
                        ProblemKind.LOGIN,
                        "log in, or send your token: Authorization: Bearer ...",
                        Map.of()));
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON.toString())
        .putHeader(AUTHENTICATE, "Bearer");
    return Uni.createFrom()
        .completionStage(
            context
                .response()
                .end(json(problem.at(context.normalizedPath())))
                .map(_ -> true)
                .toCompletionStage());
  }

  private static String json(Problem problem) {
    try {
      return EventJson.mapper().writeValueAsString(problem);
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, AUTHENTICATE, "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, "openbell"));
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }
}
