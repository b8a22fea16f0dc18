package org.openbell.approval.approval;

import java.util.List;
import org.openbell.model.event.ApprovalFact;

/// What becomes of a question, what is answered to whoever decided, and what is told to the house.
public record Decision(ApprovalState state, Answer answer, List<ApprovalFact> facts) {
  /// What the one who decided is told.
  public enum Answer {
    /// The decision stands, now or because it was taken before: a repeat gets the same answer.
    STANDS,
    /// Somebody decided differently before.
    DECIDED_OTHERWISE,
    /// The time is up.
    TOO_LATE,
    /// Still open.
    WAITING
  }

  static Decision unchanged(ApprovalState state, Answer answer) {
    return new Decision(state, answer, List.of());
  }
}
