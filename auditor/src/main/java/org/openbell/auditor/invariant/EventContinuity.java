package org.openbell.auditor.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.SealedRow;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Written;

/// INV-23 Event continuity: per topic+key sequence numbers gap-free and strictly rising after
/// dedupe; hash chain of ledger rows valid; every row HMAC valid.
///
/// Our events carry no number of their own: what a producer wrote, in the order in which it did, is
/// compared with what its topic tells. Rows have seals instead of a chain.
final class EventContinuity implements Invariant {
  private static final Rule RULE =
      new Rule(
          23,
          "Event continuity",
          "What was written to be told is told, in its order, and nothing else; seals are intact",
          Rule.EVERYWHERE,
          Rule.Reaction.REDUCE,
          "Outboxes against topics; seals are not judged, the auditor has no key");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.TOLD, Subject.WRITTEN);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, Written> written = new HashMap<>();
    Set<String> topics = new HashSet<>();
    for (Written event : course.day().written()) {
      written.put(event.id(), event);
      topics.add(event.topic());
    }
    List<Told> told = new ArrayList<>(course.day().told());
    told.sort(Comparator.comparing(Told::topic).thenComparingLong(Told::position));
    Set<String> heard = new HashSet<>();
    Map<String, Written> newest = new HashMap<>();
    for (Told event : told) {
      if (!heard.add(event.id()) || !topics.contains(event.topic())) {
        continue;
      }
      var source = written.get(event.id());
      if (source == null) {
        findings.violated(event.recordedAt(), event.id(), "told, and nobody wrote it", event);
      } else {
        judgeOrder(event, source, newest, findings);
      }
    }
    for (Written event : course.day().written()) {
      if (!heard.contains(event.id()) && course.isOverdue(event.at(), course.day().until())) {
        findings.violated(event.at(), event.id(), "written, and never told", event);
      }
    }
    judgeSeals(course, findings);
  }

  private static void judgeOrder(
      Told event, Written source, Map<String, Written> newest, Findings findings) {
    var before = newest.put(source.producer() + ' ' + source.topic() + ' ' + source.key(), source);
    if (before != null && before.position() > source.position()) {
      findings.violated(event.recordedAt(), event.id(), "told after a later one", before);
    }
  }

  private static void judgeSeals(Course course, Findings findings) {
    if (!course.day().knows(Subject.SEALS)) {
      findings.unjudged("seals, without the key");
      return;
    }
    for (SealedRow row : course.day().seals()) {
      if (!row.intact()) {
        findings.violated(
            course.day().until(), row.id(), "a row of " + row.table() + " with a broken seal", row);
      }
    }
  }
}
