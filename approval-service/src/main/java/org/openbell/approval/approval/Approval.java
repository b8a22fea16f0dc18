package org.openbell.approval.approval;

/// A question and where it stands.
public record Approval(Ask ask, ApprovalState state) {}
