package org.openbell.auditor.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question to the operator with every answer that was recorded for it.
///
/// `goodUntil` is how long a yes may be acted upon.
public record Approval(
    String trade,
    Plan shown,
    Instant requestedAt,
    Instant lapsesAt,
    List<Answer> answers,
    Optional<Instant> goodUntil)
    implements Fact {
  /// `entitled`: whether who decided was allowed to, where known.
  public record Answer(Verdict verdict, Instant at, String by, Optional<Boolean> entitled) {}

  public enum Verdict {
    APPROVED,
    REFUSED,
    LAPSED
  }
}
