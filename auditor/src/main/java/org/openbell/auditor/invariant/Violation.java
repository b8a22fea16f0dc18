package org.openbell.auditor.invariant;

import java.time.Instant;

/// Something that must not be: which sentence, when it began, what was seen, and by what evidence.
///
/// `subject` is the trade, the order or the symbol it is about.
public record Violation(Rule rule, Instant at, String subject, String what, String evidence) {
  @Override
  public String toString() {
    return "%s at %s: %s: %s [%s]".formatted(rule, at, subject, what, evidence);
  }
}
