package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.Subject;

/// INV-19 Absorbing states: no transition out of FILLED, CANCELLED, REJECTED, ABANDONED, CLOSED
/// except via a new execution revision.
///
/// The broker's word is stronger than ours: an execution, or an order that is found working, leads
/// out of every state, when it is named as the cause.
final class AbsorbingStates implements Invariant {
  private static final Rule RULE =
      new Rule(
          19,
          "Absorbing states",
          "What is over stays over, unless the broker shows otherwise",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By what was told of each order");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.INTENTS, Subject.INTENT_STATES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (Intent intent : course.day().intents()) {
      Intent.Step before = null;
      for (Intent.Step step : intent.states()) {
        if (before != null
            && before.state().isAbsorbing()
            && before.state() != step.state()
            && step.because().isEmpty()) {
          findings.violated(
              step.from(),
              intent.name().text(),
              "was %s, and then %s".formatted(before.state(), step.state()),
              intent.states());
        }
        before = step;
      }
    }
  }
}
