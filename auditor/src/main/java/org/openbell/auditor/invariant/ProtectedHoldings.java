package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.Subject;

/// INV-3 Protected holdings: for all c, t: `P(c,t) = base(c) + ext(c,t) + sum over l on c of
/// (buy-sell)(l,t)`; and no bot SELL on c while bot net is 0. What was taken back unheard is
/// INV-1's.
final class ProtectedHoldings implements Invariant {
  private static final Rule RULE =
      new Rule(
          3,
          "Protected holdings",
          "What the account held before, or a person bought, is never sold by us",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "That we never sell what we did not buy; the account's own positions are not told");

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
    course.movesBySymbol().forEach((symbol, moves) -> judgeSales(course, symbol, moves, findings));
    if (!course.day().knows(Subject.BROKER_POSITIONS)) {
      findings.unjudged("the broker's positions are not known");
      return;
    }
    for (BrokerPosition position : course.day().positions()) {
      if (!position.opening()) {
        judgePosition(course, position, findings);
      }
    }
    for (Map.Entry<String, Long> before : course.openings().entrySet()) {
      judgeVanished(course, before.getKey(), findings);
    }
  }

  private static void judgeSales(
      Course course, String symbol, List<Move> moves, Findings findings) {
    long ours = 0;
    for (Move move : moves) {
      if (!move.execution().name().isOurs()) {
        continue;
      }
      if (!move.isBuy()
          && !move.isRevision()
          && move.shares() > 0
          && ours + course.takenBackUnheard(moves, move.at()) <= 0) {
        findings.violated(
            move.at(), symbol, "sold although nothing of it was ours", move.execution());
      }
      ours += move.signed();
    }
  }

  private static void judgePosition(Course course, BrokerPosition position, Findings findings) {
    var symbol = position.symbol();
    long explained = explained(course, position);
    long before = explained;
    for (Move move : course.moves(symbol)) {
      if (move.at().equals(position.at())) {
        before -= move.signed();
      }
    }
    if (position.shares() != explained && position.shares() != before) {
      findings.violated(
          position.at(),
          symbol,
          "%d in the account, %d explained".formatted(position.shares(), explained),
          "%d before the day, %d by others, %d by us"
              .formatted(
                  course.opening(symbol),
                  course.foreign(symbol, position.at()),
                  course.ours(symbol, position.at())));
    }
  }

  private static long explained(Course course, BrokerPosition position) {
    var symbol = position.symbol();
    return course.opening(symbol)
        + course.foreign(symbol, position.at())
        + course.ours(symbol, position.at());
  }

  /// A holding that nobody sold and that the newest list of positions does not name any more.
  private static void judgeVanished(Course course, String symbol, Findings findings) {
    long expected =
        course.opening(symbol)
            + course.foreign(symbol, course.day().until())
            + course.ours(symbol, course.day().until());
    for (BrokerPosition position : course.day().positions()) {
      if (!position.opening() && position.symbol().equals(symbol)) {
        return;
      }
    }
    boolean anyList = course.day().positions().stream().anyMatch(position -> !position.opening());
    if (anyList && expected != 0) {
      findings.violated(
          course.day().until(), symbol, expected + " should be in the account, none are", "");
    }
  }
}
