package org.openbell.auditor;

import java.util.List;
import org.openbell.auditor.invariant.Unjudged;
import org.openbell.auditor.invariant.Violation;

/// What the auditor says of a day: what must not be, and of what nothing can be said.
public record Verdict(List<Violation> violations, List<Unjudged> unjudged) {
  public Verdict {
    violations = List.copyOf(violations);
    unjudged = List.copyOf(unjudged);
  }

  /// Nothing was wrong in what could be judged; what could not stays to be said.
  public boolean isClean() {
    return violations.isEmpty();
  }

  /// The violations of one invariant.
  public List<Violation> violationsOf(int number) {
    return violations.stream().filter(found -> found.rule().number() == number).toList();
  }

  /// Whether the invariant was judged, and in all its parts.
  public boolean isJudged(int number) {
    return unjudged.stream().noneMatch(lacking -> lacking.rule().number() == number);
  }
}
