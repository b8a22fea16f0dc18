package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.BrokerRequest;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.TradingResume;
import org.openbell.auditor.fact.TradingStop;

/// INV-20 Halt works: after halt time + 1 s no new entry arrives at broker until a cleared-by-human
/// record exists; exits and cancels continue.
///
/// Entries stop under REDUCING as well; a halt also takes back what works already, where the
/// messages to the broker are known. That exits go on shows in INV-7 and INV-11.
final class HaltWorks implements Invariant {
  private static final Rule RULE =
      new Rule(
          20,
          "Halt works",
          "A second after trading was stopped nothing is bought until a person resumes",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By the stops and orders on Kafka");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.STOPS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    var allowed = course.day().limits().reactions().halt();
    for (TradingStop stop : course.day().stops()) {
      Instant end = clearedAt(course, stop);
      if (stop.level() == TradingStop.Level.HALTED && course.day().knows(Subject.BROKER_REQUESTS)) {
        judgeWorking(course, stop, end, findings);
      }
      for (BrokerOrder order : course.day().orders()) {
        if (order.name().isOurs()
            && order.side() == Side.BUY
            && order.receivedAt().isAfter(stop.at())
            && order.receivedAt().isBefore(end)
            && course.day().pace().isLonger(stop.at(), order.receivedAt(), allowed)) {
          findings.violated(
              order.receivedAt(), order.name().text(), "bought although stopped", stop);
        }
      }
    }
  }

  /// What works already is taken back, unless the auction or the broker lets nobody out.
  private static void judgeWorking(
      Course course, TradingStop stop, Instant end, Findings findings) {
    for (Lot lot : course.lots()) {
      for (Move move : lot.moves()) {
        if (move.isBuy()
            && !move.isRevision()
            && move.at().isAfter(stop.at())
            && move.at().isBefore(end)
            && course.isOverdue(stop.at(), move.at())
            && !isOnItsWayOut(course, lot, move)) {
          findings.violated(
              move.at(), move.execution().name().text(), "filled although halted", stop);
        }
      }
    }
  }

  private static boolean isOnItsWayOut(Course course, Lot lot, Move move) {
    var name = move.execution().name();
    return lot.orders().stream()
            .anyMatch(order -> order.name().equals(name) && order.forTheOpening())
        || course.day().requests().stream()
            .anyMatch(
                request ->
                    request.kind() == BrokerRequest.Kind.CANCEL
                        && request.target().equals(name)
                        && !request.at().isAfter(move.at()));
  }

  private static Instant clearedAt(Course course, TradingStop stop) {
    Instant end = Instant.MAX;
    for (TradingResume resume : course.day().resumes()) {
      if (!resume.at().isBefore(stop.at())
          && resume.at().isBefore(end)
          && resume.causes().contains(stop.cause())) {
        end = resume.at();
      }
    }
    return end;
  }
}
