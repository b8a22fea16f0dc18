package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.FillRow;
import org.openbell.auditor.fact.Subject;

/// INV-12 Position equation: sum of F per contract = LEDGER view = `P - base - ext`.
///
/// Judged by each symbol's newest position. Executions that may still be on their way into our
/// books are left out on both sides.
final class PositionEquation implements Invariant {
  private static final Rule RULE =
      new Rule(
          12,
          "Position equation",
          "What our fills add up to is what the account holds beyond what is not ours",
          Rule.IN_TESTS,
          Rule.Reaction.REDUCE,
          "Not judged yet: positions are told in the broker's statement only");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(
        Subject.BROKER_POSITIONS, Subject.BASELINE, Subject.BROKER_EXECUTIONS, Subject.FILLS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, FillRow> newest = new HashMap<>();
    for (FillRow fill : course.day().fills()) {
      newest.merge(
          fill.base(), fill, (one, other) -> other.revision() > one.revision() ? other : one);
    }
    Map<String, Long> recorded = new HashMap<>();
    for (FillRow fill : newest.values()) {
      recorded.merge(fill.symbol(), fill.signed(), Long::sum);
    }
    Map<String, BrokerPosition> positions = new HashMap<>();
    for (BrokerPosition position : course.day().positions()) {
      if (!position.opening()) {
        positions.merge(
            position.symbol(),
            position,
            (one, other) -> other.at().isBefore(one.at()) ? one : other);
      }
    }
    for (BrokerPosition position : positions.values()) {
      judge(course, position, recorded.getOrDefault(position.symbol(), 0L), findings);
      recorded.remove(position.symbol());
    }
    recorded.forEach((symbol, shares) -> judgeWithoutPosition(course, symbol, shares, findings));
  }

  private static void judge(
      Course course, BrokerPosition position, long recorded, Findings findings) {
    var symbol = position.symbol();
    for (Move move : course.moves(symbol)) {
      boolean after = move.at().isAfter(position.at());
      boolean onItsWay = !course.isOverdue(move.at(), course.day().until());
      if (after || (onItsWay && move.execution().name().isOurs())) {
        return;
      }
    }
    long ours = position.shares() - course.opening(symbol) - course.foreign(symbol, position.at());
    if (ours != recorded) {
      findings.violated(
          position.at(), symbol, "%d by our fills, %d there".formatted(recorded, ours), position);
    }
  }

  /// A symbol that the list of positions does not name is not held.
  private static void judgeWithoutPosition(
      Course course, String symbol, long recorded, Findings findings) {
    judge(course, new BrokerPosition(symbol, 0, course.day().until(), false), recorded, findings);
  }
}
