package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.Errand;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.Subject;

/// INV-27 Liveness: every command reaches an absorbing state before its deadline; every UNKNOWN
/// intent resolved <= 120 s after link is back.
final class Liveness implements Invariant {
  private static final Rule RULE =
      new Rule(
          27,
          "Liveness",
          "Whatever is asked for ends in time, and no order stays unconfirmed",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "By what was told of each order and question");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.INTENTS, Subject.INTENT_STATES, Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Instant until = course.day().until();
    var patience = course.day().limits().reactions().unconfirmed();
    for (Intent intent : course.day().intents()) {
      for (int i = 0; i < intent.states().size(); i++) {
        var step = intent.states().get(i);
        boolean last = i + 1 == intent.states().size();
        Instant next = last ? until : intent.states().get(i + 1).from();
        if (step.state() == Intent.State.UNCONFIRMED
            && course.isOverdue(step.from(), next, patience, patience)) {
          findings.violated(
              step.from(), intent.name().text(), "unconfirmed until " + next, intent.states());
        }
      }
    }
    if (!course.day().knows(Subject.ERRANDS)) {
      findings.unjudged("commands, which nobody vouches for");
      return;
    }
    for (Errand errand : course.day().errands()) {
      Instant settled = errand.settledAt().orElse(until);
      if (settled.isAfter(errand.deadline()) && course.isOverdue(errand.deadline(), settled)) {
        findings.violated(
            errand.deadline(), errand.trade(), errand.what() + " is not over in time", errand);
      }
    }
  }
}
