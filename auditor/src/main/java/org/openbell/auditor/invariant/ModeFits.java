package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.AccountSeen;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Subject;

/// INV-21 Mode: account prefix and allow-list match the mode on every order.
///
/// Ids of paper accounts begin with D, and no others do.
final class ModeFits implements Invariant {
  private static final String PAPER_PREFIX = "D";

  private static final Rule RULE =
      new Rule(
          21,
          "Mode",
          "Every order goes to an account that fits the mode and is allowed",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By what was told when the day was armed");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.ACCOUNT);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (BrokerOrder order : course.day().orders()) {
      if (!order.name().isOurs()) {
        continue;
      }
      AccountSeen newest = null;
      for (AccountSeen seen : course.day().accounts()) {
        if (!seen.at().isAfter(order.receivedAt())
            && (newest == null || seen.at().isAfter(newest.at()))) {
          newest = seen;
        }
      }
      if (newest == null) {
        findings.violated(
            order.receivedAt(), order.name().text(), "sent before an account was named", order);
      } else if (!newest.allowed()
          || newest.account().startsWith(PAPER_PREFIX)
              != (newest.mode() == AccountSeen.Mode.PAPER)) {
        findings.violated(
            order.receivedAt(),
            order.name().text(),
            "sent to an account that does not fit",
            newest);
      }
    }
  }
}
