package org.openbell.approval.inbound;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.util.Optional;
import org.openbell.approval.AccessDesk;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Method;
import org.openbell.approval.access.Role;
import org.openbell.approval.access.Visitor;

/// Who this request is from, and whether they may do what they ask for.
@RequestScoped
public class Guard {
  private static final int LONGEST_NAME = 64;

  private final SecurityIdentity identity;
  private final AccessDesk desk;
  @Context HttpServerRequest request;

  Guard(SecurityIdentity identity, AccessDesk desk) {
    this.identity = identity;
    this.desk = desk;
  }

  /// Empty when nobody is logged in.
  Optional<Visitor> visitor() {
    if (identity.isAnonymous()) {
      return Optional.empty();
    }
    Visitor ours = identity.getAttribute(DeskMechanism.VISITOR);
    return ours == null ? vouchedFor() : Optional.of(ours);
  }

  /// Somebody with a token of the identity provider; one without a role of ours is nobody here.
  private Optional<Visitor> vouchedFor() {
    return Role.farthest(identity.getRoles())
        .map(
            role ->
                new Visitor(identity.getPrincipal().getName(), role, Method.OIDC, Duration.ZERO));
  }

  /// The secret of the session that this request came with.
  Optional<String> session() {
    return Optional.ofNullable(identity.getAttribute(DeskMechanism.SESSION));
  }

  /// The hash of the access token that this request, or the login of its session, was made with.
  Optional<String> token() {
    return Optional.<String>ofNullable(identity.getAttribute(DeskMechanism.TOKEN))
        .or(() -> session().flatMap(desk::tokenOf));
  }

  /// Whoever asks, if they may; a token's holder may say a name. Each no is written down.
  Visitor need(Act act, String saidName) {
    Visitor visitor =
        visitor()
            .map(found -> named(found, saidName))
            .orElseThrow(() -> new Refused(ProblemKind.LOGIN, "log in first"));
    Optional<Act.Denial> denial = act.denialTo(visitor);
    if (denial.isPresent()) {
      String words = denial.get().words();
      note(visitor, act, "", Outcome.REFUSED, words);
      throw new Refused(
          switch (denial.get()) {
            case Act.Denial.NeedsRole _ -> ProblemKind.ROLE;
            case Act.Denial.NeedsProof _ -> ProblemKind.PROVE;
          },
          words);
    }
    return visitor;
  }

  Visitor need(Act act) {
    return need(act, "");
  }

  void note(Visitor who, Act act, String subject, Outcome outcome, String words) {
    desk.note(who, act.name(), subject, address(), outcome, words);
  }

  String address() {
    return Throttle.address(request);
  }

  /// A name as it may be written down.
  static String clean(String name) {
    String line = name.replaceAll("\\p{Cntrl}", " ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST_NAME));
  }

  private static Visitor named(Visitor found, String saidName) {
    return found.method() == Method.TOKEN && !saidName.isBlank()
        ? new Visitor(clean(saidName), found.role(), found.method(), found.provenFor())
        : found;
  }
}
