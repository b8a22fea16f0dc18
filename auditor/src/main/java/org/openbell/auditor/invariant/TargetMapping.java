package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;

/// INV-17 Target mapping: target in {+1.8 %, +2.6 %}; chosen only by confidence band; below 0.7 no
/// entry.
final class TargetMapping implements Invariant {
  private static final Rule RULE =
      new Rule(
          17,
          "Target mapping",
          "The target is 2.6 % above a confidence of 0.8, 1.8 % from 0.7 on, and else nothing is"
              + " proposed",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "By the proposals on Kafka");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.TRADES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    var targets = course.day().limits().targets();
    for (Trade trade : course.day().trades()) {
      var confidence = trade.plan().confidence();
      var right = confidence.compareTo(targets.highAbove()) > 0 ? targets.high() : targets.medium();
      if (confidence.compareTo(targets.mediumFrom()) < 0) {
        findings.violated(
            trade.proposedAt(), trade.id(), "proposed with a confidence of " + confidence, trade);
      } else if (trade.plan().targetPercent().compareTo(right) != 0) {
        findings.violated(
            trade.proposedAt(),
            trade.id(),
            "a target of %s %% for a confidence of %s"
                .formatted(trade.plan().targetPercent(), confidence),
            trade);
      }
    }
  }
}
