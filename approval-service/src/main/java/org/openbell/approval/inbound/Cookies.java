package org.openbell.approval.inbound;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/// The cookie of a session: no script reads it, no other site sends it, and over TLS its name
/// keeps other hosts and paths from setting it.
final class Cookies {
  private static final String NAME = "openbell";
  private static final String NAME_OVER_TLS = "__Host-" + NAME;
  private static final String ROOT = "/";

  private Cookies() {}

  static Optional<String> session(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(NAME_OVER_TLS))
        .or(() -> Optional.ofNullable(context.request().getCookie(NAME)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  static NewCookie of(String secret, Duration lasting, boolean tls) {
    return cookie(secret, Math.toIntExact(lasting.toSeconds()), tls);
  }

  /// Takes the cookie back.
  static NewCookie none(boolean tls) {
    return cookie("", 0, tls);
  }

  /// Whether the browser speaks TLS, to us or to the proxy in front of us.
  static boolean isTls(HttpServerRequest request) {
    return request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto"));
  }

  private static NewCookie cookie(String value, int seconds, boolean tls) {
    return new NewCookie.Builder(tls ? NAME_OVER_TLS : NAME)
        .value(value)
        .path(ROOT)
        .maxAge(seconds)
        .httpOnly(true)
        .secure(tls)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
