package org.openbell.approval.approval;

import java.time.Instant;

/// Where a question stands; everything but pending is final.
public sealed interface ApprovalState {
  /// Nobody has answered yet.
  record Pending() implements ApprovalState {}

  /// Yes; the order must be out by `goodUntil`.
  record Approved(String by, String words, Instant at, Instant goodUntil)
      implements ApprovalState {}

  /// No.
  record Refused(String by, String words, Instant at) implements ApprovalState {}

  /// Nobody answered in time, which is a no; `words` says which time it was.
  record Lapsed(String words, Instant at) implements ApprovalState {}
}
