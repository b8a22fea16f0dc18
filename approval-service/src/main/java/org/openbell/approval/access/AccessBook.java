package org.openbell.approval.access;

import java.time.Duration;
import java.util.Optional;

/// The tokens and sessions that are good, by the hashes of their secrets; the book has its own
/// clock, so that an accelerated day does not end anybody's login.
public interface AccessBook {
  /// A session that is good; `token` is the hash of the token that it was made with, if any.
  record Session(String name, Role role, Optional<String> token) {}

  /// A good session as it was found.
  record Found(Session session, Duration left, Duration sinceProof) {}

  /// The role of a token that is good.
  Optional<Role> roleOf(String tokenHash);

  boolean hasToken(Role role);

  /// Makes this the only token of its role; the sessions that the old ones made end. One that was
  /// replaced before is not taken again: false. Within the transaction of whoever calls.
  boolean replaceToken(String tokenHash, Role role, String by);

  void begin(String sessionHash, Session session, Duration lasting);

  Optional<Found> find(String sessionHash);

  /// They have shown once more who they are.
  void prove(String sessionHash);

  void end(String sessionHash);
}
