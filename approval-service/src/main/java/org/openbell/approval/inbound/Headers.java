package org.openbell.approval.inbound;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What every answer tells the browser: run nothing but our own files, show us in no frame, guess
/// no types, tell nobody where the reader came from, keep no copy of what is ours.
@ApplicationScoped
public class Headers {
  private static final int EARLY = 1000;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
          + " media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String TWO_YEARS = "max-age=63072000";

  void register(@Observes Filters filters) {
    filters.register(Headers::add, EARLY);
  }

  private static void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (Cookies.isTls(context.request())) {
      headers.set("Strict-Transport-Security", TWO_YEARS);
    }
    if (!isFile(context.normalizedPath())) {
      headers.set("Cache-Control", "no-store");
    }
    context.next();
  }

  private static boolean isFile(String path) {
    return path.equals("/") || path.startsWith("/desk/");
  }
}
