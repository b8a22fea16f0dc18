package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.Subject;

/// INV-25 Never short: for all c, t: `P(c,t) - base(c) - ext(c,t) >= 0` and, if `base(c)+ext(c) >=
/// 0`, `P(c,t) >= 0`.
///
/// When a person sells our shares by hand, the bot has the time of a reaction to take its exits
/// back: what it sells after that makes the account short. A revision of the broker's is no sale,
/// and what it took back counts as there until somebody could have heard of it, as in INV-1.
final class NeverShort implements Invariant {
  private static final Rule RULE =
      new Rule(
          25,
          "Never short",
          "No sale of ours leaves the account short, not even after sales by hand",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By the fills on Kafka; sales by hand are not seen there");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_EXECUTIONS, Subject.BASELINE);
  }

  @Override
  public void judge(Course course, Findings findings) {
    course.movesBySymbol().forEach((symbol, moves) -> judge(course, symbol, moves, findings));
    for (BrokerPosition position : course.day().positions()) {
      long others =
          course.opening(position.symbol()) + course.foreign(position.symbol(), position.at());
      if (!position.opening()
          && position.shares() < 0
          && others >= 0
          && course.ours(position.symbol(), position.at()) >= 0) {
        findings.violated(
            position.at(), position.symbol(), position.shares() + " in the account", position);
      }
    }
  }

  private static void judge(Course course, String symbol, List<Move> moves, Findings findings) {
    long others = course.opening(symbol);
    long ours = 0;
    Instant handSold = Instant.MIN;
    for (Move move : moves) {
      if (!move.execution().name().isOurs()) {
        others += move.signed();
        if (!move.isBuy() && others < 0) {
          handSold = move.at();
        }
        continue;
      }
      ours += move.signed();
      if (move.isBuy() || move.isRevision()) {
        continue;
      }
      long unheard = course.takenBackUnheard(moves, move.at());
      boolean couldKnow = others >= 0 || course.isOverdue(handSold, move.at());
      if (ours + unheard < 0 || (others + ours + unheard < 0 && couldKnow)) {
        findings.violated(
            move.at(), symbol, (others + ours) + " in the account after it", move.execution());
      }
    }
  }
}
