package org.openbell.approval.inbound;

import java.util.Optional;
import org.openbell.approval.access.Method;
import org.openbell.approval.access.Role;
import org.openbell.approval.access.Visitor;

/// Who is logged in; everything but the first and the last is null when nobody is.
public record SessionView(
    boolean loggedIn,
    String name,
    Role role,
    Method method,
    String csrf,
    Long expiresInSeconds,
    Long provenForSeconds,
    boolean oidc) {
  static SessionView nobody(boolean oidc) {
    return new SessionView(false, null, null, null, null, null, null, oidc);
  }

  static SessionView of(
      Visitor visitor, Optional<String> csrf, Optional<Long> expiresInSeconds, boolean oidc) {
    return new SessionView(
        true,
        visitor.name(),
        visitor.role(),
        visitor.method(),
        csrf.orElse(null),
        expiresInSeconds.orElse(null),
        visitor.provenFor().toSeconds(),
        oidc);
  }
}
