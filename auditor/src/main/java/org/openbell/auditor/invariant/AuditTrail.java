package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.AuditRow;
import org.openbell.auditor.fact.PrivilegedAct;
import org.openbell.auditor.fact.Subject;

/// INV-28 Audit: every privileged HTTP effect has exactly one audit row with who/when/what/result;
/// chain valid.
///
/// The desk's audit has no chain: its table refuses every change, by a trigger.
final class AuditTrail implements Invariant {
  private static final Rule RULE =
      new Rule(
          28,
          "Audit",
          "Everything that only an entitled person may do stands once in the audit log",
          Rule.WITH_PROCESSES,
          Rule.Reaction.SAY,
          "Each yes and no that was told stands in the desk's audit, by whom; other acts are told"
              + " without a name");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.PRIVILEGED_ACTS, Subject.AUDIT_ROWS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, Integer> rows = new HashMap<>();
    AuditRow before = null;
    for (AuditRow row : course.day().auditRows()) {
      rows.merge(row.act(), 1, Integer::sum);
      if (row.who().isBlank() || row.what().isBlank() || row.result().isBlank()) {
        findings.violated(row.at(), row.act(), "an audit row that does not say all", row);
      }
      if (before != null && !row.previous().equals(before.hash())) {
        findings.violated(row.at(), row.act(), "does not follow the row before it", row);
      }
      before = row;
    }
    for (PrivilegedAct act : course.day().privilegedActs()) {
      int times = rows.getOrDefault(act.id(), 0);
      if (times != 1) {
        findings.violated(act.at(), act.id(), "in the audit log " + times + " times", act);
      }
    }
  }
}
