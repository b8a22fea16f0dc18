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
/// larger than first said. Nor is it our mistake when an exit that rests there sells what was taken
/// back before anybody could have heard of it: as many shares, and only until a reaction is due.
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
        if (held < 0
            && !move.isBuy()
            && !move.isRevision()
            && held + course.takenBackUnheard(lot.moves(), move.at()) < 0) {
          findings.violated(
              move.at(), lot.trade(), -held + " more sold than bought", move.execution());
        }
      }
    }
  }
}
