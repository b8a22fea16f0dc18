package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Collects what the invariants say of a day.
public final class Findings {
  /// A day with more is broken in one way that is told often enough.
  static final int MOST_PER_RULE = 50;

  private final List<Violation> violations = new ArrayList<>();
  private final List<Unjudged> unjudged = new ArrayList<>();
  private Rule rule;
  private int ofRule;

  /// What is said next is said by this rule.
  public void begin(Rule next) {
    rule = next;
    ofRule = 0;
  }

  void violated(Instant at, String subject, String what, Object evidence) {
    if (ofRule++ < MOST_PER_RULE) {
      violations.add(new Violation(rule, at, subject, what, evidence.toString()));
    }
  }

  public void unjudged(String why) {
    unjudged.add(new Unjudged(rule, why));
  }

  public List<Violation> violations() {
    return violations;
  }

  public List<Unjudged> unjudged() {
    return unjudged;
  }
}
