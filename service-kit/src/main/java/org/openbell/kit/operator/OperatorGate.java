package org.openbell.kit.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/// Who may decide and who may stop: whoever holds the operator's token, or, without one, whoever
/// sits at this machine.
///
/// The token is compared in constant time, so that an answer's delay says nothing about it.
public final class OperatorGate {
  private static final Set<String> LOOPBACK =
      Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");
  private static final String BEARER = "Bearer ";

  private final Optional<byte[]> token;
  private final String boundTo;

  public OperatorGate(Optional<String> token, String boundTo) {
    this.token =
        token.filter(text -> !text.isBlank()).map(text -> text.getBytes(StandardCharsets.UTF_8));
    this.boundTo = boundTo;
  }

  /// Why this request may not decide; empty when it may. `authorization` and `host` are the
  /// request's headers of that name, null when it has none.
  public Optional<String> refusal(String authorization, String host) {
    if (token.isPresent()) {
      return holdsToken(authorization)
          ? Optional.empty()
          : Optional.of("decisions need the operator's token: Authorization: Bearer ...");
    }
    if (!LOOPBACK.contains(boundTo)) {
      return Optional.of(
          "no decision is taken over the network without a token: set openbell.operator.token");
    }
    // A page in the operator's browser could reach us under a name of its own (DNS rebinding).
    return host == null || LOOPBACK.contains(withoutPort(host))
        ? Optional.empty()
        : Optional.of("decisions without a token are taken from this machine only, not " + host);
  }

  /// Why this request may not stop anything; empty when it may. Stopping is easy: whoever sits at
  /// this machine (`peer`) needs no token. `origin` is the header that a browser adds for a page,
  /// and a page is nobody's hand.
  public Optional<String> refusalToStop(
      String authorization, String host, String origin, String peer) {
    if (token.isPresent() && holdsToken(authorization)) {
      return Optional.empty();
    }
    boolean here =
        LOOPBACK.contains(peer)
            && (host == null || LOOPBACK.contains(withoutPort(host)))
            && (origin == null || LOOPBACK.contains(withoutPort(origin.replaceFirst("^.*//", ""))));
    return here
        ? Optional.empty()
        : Optional.of(
            "stopping from another machine needs the operator's token: Authorization: Bearer ...");
  }

  /// What the log says at start.
  public String words() {
    if (token.isPresent()) {
      return "decisions need the operator's token";
    }
    return LOOPBACK.contains(boundTo)
        ? "no operator token is set: whoever sits at this machine may decide"
        : "no operator token is set and we listen on "
            + boundTo
            + ": every decision is refused until openbell.operator.token is set";
  }

  private boolean holdsToken(String authorization) {
    return authorization != null
        && authorization.startsWith(BEARER)
        && MessageDigest.isEqual(
            token.orElseThrow(),
            authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d{1,5}$", "");
  }
}
