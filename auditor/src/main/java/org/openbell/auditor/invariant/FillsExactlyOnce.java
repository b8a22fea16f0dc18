package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.FillRow;
import org.openbell.auditor.fact.Subject;

/// INV-4 Fills exactly once: always `ids(F) subset of ids(Xbot)`, no id twice; and each x in Xbot
/// is in F within 5 s while connected, 15 s after (re)start.
///
/// Only the newest revision of an execution has to be in our books: the ones before it may never
/// have been heard.
final class FillsExactlyOnce implements Invariant {
  private static final Rule RULE =
      new Rule(
          4,
          "Fills exactly once",
          "Every execution of ours is recorded once, soon; and nothing else is recorded as one",
          Rule.EVERYWHERE,
          Rule.Reaction.REDUCE,
          "The rows against the fills on Kafka: a row that nobody told is named");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_EXECUTIONS, Subject.FILLS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, BrokerExecution> atBroker = new HashMap<>();
    Map<String, BrokerExecution> newest = new HashMap<>();
    for (BrokerExecution execution : course.day().executions()) {
      if (execution.name().isOurs()) {
        atBroker.putIfAbsent(execution.id(), execution);
        newest.merge(execution.base(), execution, FillsExactlyOnce::newer);
      }
    }
    Map<String, FillRow> recorded = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (FillRow fill : course.day().fills()) {
      if (recorded.putIfAbsent(fill.executionId(), fill) != null) {
        if (twice.add(fill.executionId())) {
          findings.violated(fill.executedAt(), fill.name().text(), "recorded twice", fill);
        }
      } else {
        judge(fill, atBroker.get(fill.executionId()), findings);
      }
    }
    for (BrokerExecution execution : newest.values()) {
      judge(course, execution, recorded.get(execution.id()), findings);
    }
    if (!course.day().knows(Subject.OUTAGES)) {
      findings.unjudged("how late, because outages are not known");
    }
  }

  private static BrokerExecution newer(BrokerExecution one, BrokerExecution other) {
    return other.revision() > one.revision() ? other : one;
  }

  private static void judge(FillRow fill, BrokerExecution execution, Findings findings) {
    if (execution == null) {
      findings.violated(
          fill.executedAt(), fill.name().text(), "recorded, and the broker knows nothing of", fill);
    } else if (fill.side() != execution.side()
        || fill.shares() != execution.shares()
        || fill.price().compareTo(execution.price()) != 0
        || !fill.name().text().equals(execution.name().text())
        || !fill.symbol().equals(execution.symbol())) {
      findings.violated(
          fill.executedAt(), fill.name().text(), "recorded wrongly: " + fill, execution);
    }
  }

  private static void judge(
      Course course, BrokerExecution execution, FillRow fill, Findings findings) {
    var until = course.day().until();
    if (fill == null) {
      if (isLate(course, execution, until)) {
        findings.violated(execution.saidAt(), execution.name().text(), "never recorded", execution);
      }
      return;
    }
    var recorded = fill.recordedAt();
    if (recorded.isPresent()
        && course.day().knows(Subject.OUTAGES)
        && course.isOverdue(execution.saidAt(), recorded.get())) {
      findings.violated(
          execution.saidAt(),
          execution.name().text(),
          "recorded only at " + recorded.get(),
          execution);
    }
  }

  private static boolean isLate(Course course, BrokerExecution execution, Instant until) {
    if (course.day().knows(Subject.OUTAGES)) {
      return course.isOverdue(execution.saidAt(), until);
    }
    var patient = course.day().limits().reactions().afterOutage();
    return course.day().pace().isLonger(execution.saidAt(), until, patient);
  }
}
