package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Subject;

/// INV-6 One order per intent: number of broker orders per intent <= 1.
final class OneOrderPerIntent implements Invariant {
  private static final Rule RULE =
      new Rule(
          6,
          "One order per intent",
          "No order reaches the broker twice, neither by its name nor by its number",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By the permanent ids that the broker gave");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, BrokerOrder> byName = new HashMap<>();
    Map<Long, BrokerOrder> byNumber = new HashMap<>();
    for (BrokerOrder order : course.day().orders()) {
      if (!order.name().isOurs()) {
        continue;
      }
      var sameName = byName.putIfAbsent(order.name().text(), order);
      if (sameName != null) {
        findings.violated(
            order.receivedAt(), order.name().text(), "the broker has two orders of it", sameName);
      }
      long number = ((long) order.clientId() << Integer.SIZE) | order.orderId();
      var sameNumber = byNumber.putIfAbsent(number, order);
      if (sameNumber != null && sameName == null) {
        findings.violated(
            order.receivedAt(), order.name().text(), "its number was used before", sameNumber);
      }
    }
  }
}
