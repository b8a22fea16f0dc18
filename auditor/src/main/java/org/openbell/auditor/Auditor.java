package org.openbell.auditor;

import java.util.List;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.invariant.Findings;
import org.openbell.auditor.invariant.Invariant;
import org.openbell.auditor.invariant.Invariants;

/// Judges days: facts in, violations out. Same facts, same verdict.
public final class Auditor {
  private Auditor() {}

  /// Every invariant, each of them judged or said to be unjudged.
  public static Verdict judge(Day day) {
    return judge(day, Invariants.all());
  }

  public static Verdict judge(Day day, List<Invariant> invariants) {
    Course course = new Course(day);
    Findings findings = new Findings();
    for (Invariant invariant : invariants) {
      findings.begin(invariant.rule());
      List<Subject> missing =
          invariant.needs().stream().filter(subject -> !day.knows(subject)).toList();
      if (missing.isEmpty()) {
        invariant.judge(course, findings);
      } else {
        findings.unjudged("nobody vouches for " + missing);
      }
    }
    return new Verdict(findings.violations(), findings.unjudged());
  }
}
