package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.TradingResume;
import org.openbell.auditor.fact.TradingStop;

/// INV-20 Halt works: after halt time + 1 s no new entry arrives at broker until a cleared-by-human
/// record exists; exits and cancels continue.
///
/// Entries stop under REDUCING as well. That exits go on shows in INV-7 and INV-11.
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
