package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.Subject;

/// INV-1 No oversell: for all l, t: `sell(l,t) <= buy(l,t)`.
///
/// What the broker revises afterwards is no sale of ours: a purchase taken back, or a sale that was
/// larger than first said. The position may then be short, which INV-25 says.
final class NoOversell implements Invariant {
  private static final Rule RULE =
      new Rule(
          1,
          "No oversell",
          "Of a trade, never more is sold than was bought for it",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By the fills on Kafka");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_EXECUTIONS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (Lot lot : course.lots()) {
      long held = 0;
      for (Move move : lot.moves()) {
        held += move.signed();
        if (held < 0 && !move.isBuy() && !move.isRevision()) {
          findings.violated(
              move.at(), lot.trade(), -held + " more sold than bought", move.execution());
        }
      }
    }
  }
}
