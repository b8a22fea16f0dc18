package org.openbell.approval.approval;

/// What can happen to a question.
public sealed interface ApprovalInput {
  /// The operator says yes.
  record Approve(String by, String words) implements ApprovalInput {}

  /// The operator says no.
  record Refuse(String by, String words) implements ApprovalInput {}

  /// The clock asks whether the time is up.
  record Lapse() implements ApprovalInput {}
}
