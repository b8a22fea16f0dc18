package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.BrokerStatement;
import org.openbell.auditor.fact.FillRow;
import org.openbell.auditor.fact.Subject;

/// INV-12 Position equation: sum of F per contract = LEDGER view = `P - base - ext`.
///
/// Judged by each symbol's newest position. Executions that may still be on their way into our
/// books are left out on both sides. Where positions are not known, by the newest statement of the
/// broker's books, which is as of its look: what was traded or recorded since, or just before,
/// waits for the next one.
final class PositionEquation implements Invariant {
  private static final Rule RULE =
      new Rule(
          12,
          "Position equation",
          "What our fills add up to is what the account holds beyond what is not ours",
          Rule.EVERYWHERE,
          Rule.Reaction.REDUCE,
          "By the newest statement of the broker's books, for what we traded; not while it moves");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BASELINE, Subject.BROKER_EXECUTIONS, Subject.FILLS);
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
    if (course.day().knows(Subject.BROKER_POSITIONS)) {
      judgePositions(course, recorded, findings);
    } else if (!course.day().statements().isEmpty()) {
      var statement =
          Collections.max(
              course.day().statements(), Comparator.comparing(BrokerStatement::lookedAt));
      recorded.forEach((symbol, shares) -> judge(course, statement, symbol, shares, findings));
    } else {
      findings.unjudged("neither positions nor a statement of the broker's books");
    }
  }

  private static void judge(
      Course course, BrokerStatement statement, String symbol, long recorded, Findings findings) {
    long others = 0;
    for (BrokerStatement.OthersTrade trade : statement.byOthers()) {
      if (trade.symbol().equals(symbol)) {
        if (!isSettled(course, trade.at(), statement)) {
          return;
        }
        others += trade.shares();
      }
    }
    for (FillRow fill : course.day().fills()) {
      if (fill.symbol().equals(symbol)
          && !isSettled(course, fill.recordedAt().orElse(fill.executedAt()), statement)) {
        return;
      }
    }
    for (Move move : course.moves(symbol)) {
      if (!isSettled(course, move.at(), statement)) {
        return;
      }
    }
    long ours = statement.held(symbol) - course.opening(symbol) - others;
    if (ours != recorded) {
      findings.violated(
          statement.lookedAt(),
          symbol,
          "%d by our fills, %d there".formatted(recorded, ours),
          statement);
    }
  }

  /// Whether it had the time to be everywhere when the broker's books were looked at.
  private static boolean isSettled(Course course, Instant at, BrokerStatement statement) {
    return course.isOverdue(at, statement.lookedAt());
  }

  private static void judgePositions(Course course, Map<String, Long> recorded, Findings findings) {
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
