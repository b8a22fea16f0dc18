package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;

/// INV-16 Universe: entry contract in today's complete candidate list and in the static universe
/// (US common stock, price/volume floor, not in restricted list, no base holding).
///
/// The candidate list is the scanner's; its own rules for what is a US common stock stand behind
/// it.
final class Universe implements Invariant {
  private static final Rule RULE =
      new Rule(
          16,
          "Universe",
          "Only what the trade's own scan found is bought, nothing restricted, nothing held before",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By the scans on Kafka and the morning's snapshot of the account");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.TRADES, Subject.CANDIDATES, Subject.BASELINE);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (BrokerOrder order : course.day().orders()) {
      if (!order.name().isOurs() || order.side() != Side.BUY) {
        continue;
      }
      var subject = order.name().text();
      if (course.day().limits().restricted().contains(order.symbol())) {
        findings.violated(order.receivedAt(), subject, "bought although restricted", order);
      }
      if (course.opening(order.symbol()) != 0) {
        findings.violated(
            order.receivedAt(), subject, "bought although the account held it before", order);
      }
      var trade = course.trade(order.name().trade());
      if (trade.isEmpty()) {
        findings.violated(order.receivedAt(), subject, "bought without a proposal", order);
      } else if (!isFound(course, trade.get().scan(), order)) {
        findings.violated(
            order.receivedAt(),
            subject,
            "no complete scan " + trade.get().scan() + " found it",
            order);
      }
    }
  }

  private static boolean isFound(Course course, String scan, BrokerOrder order) {
    for (Candidate candidate : course.day().candidates()) {
      if (candidate.complete()
          && candidate.scan().equals(scan)
          && candidate.symbol().equals(order.symbol())
          && !candidate.asOf().isAfter(order.receivedAt())) {
        return true;
      }
    }
    return false;
  }
}
