package org.openbell.approval.inbound;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.openbell.approval.access.Forgery;
import org.openbell.approval.access.Forgery.Signs;
import org.openbell.approval.access.Role;
import org.openbell.approval.wiring.DeskSettings;

/// Believes a cookie only when our own page sent it.
@Singleton
public class ForgeryFilter {
  private static final String CSRF = "X-Openbell-Csrf";
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final String ORIGIN = "Origin";

  private final SecurityIdentity identity;
  // Filters are made before the settings are read.
  private final Instance<DeskSettings> settings;

  ForgeryFilter(SecurityIdentity identity, Instance<DeskSettings> settings) {
    this.identity = identity;
    this.settings = settings;
  }

  @ServerRequestFilter
  Response believe(ContainerRequestContext request) {
    String session = identity.getAttribute(DeskMechanism.SESSION);
    if (session != null) {
      return Forgery.doubt(signs(request), session, settings.get().origin())
          .map(words -> new Refused(ProblemKind.FORGED, words).answer())
          .orElse(null);
    }
    boolean isProviders =
        !identity.isAnonymous() && identity.getAttribute(DeskMechanism.VISITOR) == null;
    return isProviders ? believeProvider(request) : null;
  }

  private Response believeProvider(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().equals(DeskMechanism.OIDC_LOGIN)) {
      return null;
    }
    // The provider's own cookie makes our session, and is good for nothing else.
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
      return new Refused(ProblemKind.LOGIN, "log in first").answer();
    }
    return Role.farthest(identity.getRoles()).isEmpty()
        ? new Refused(ProblemKind.ROLE, "your token names no role: viewer, trader or admin")
            .answer()
        : null;
  }

  private static Signs signs(ContainerRequestContext request) {
    return new Signs(
        request.getMethod(),
        Optional.ofNullable(request.getHeaderString(HttpHeaders.HOST)),
        Optional.ofNullable(request.getHeaderString(ORIGIN)),
        Optional.ofNullable(request.getHeaderString(FETCH_SITE)),
        Optional.ofNullable(request.getHeaderString(CSRF)));
  }
}
