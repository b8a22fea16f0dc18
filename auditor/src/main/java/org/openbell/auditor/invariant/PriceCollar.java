package org.openbell.auditor.invariant;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.Plan;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;

/// INV-36 Price collar, ours: what was approved is not bought any more when its price has run or
/// fallen away from what was shown.
///
/// An order is on its way for a moment: a price counts when it was told before that, and none
/// within the collar since.
final class PriceCollar implements Invariant {
  private static final BigDecimal COLLAR_PERCENT = BigDecimal.TEN;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  /// In real time, from our last look at the price to the order's arrival at the broker.
  private static final Duration ON_ITS_WAY = Duration.ofMillis(900);

  private static final Rule RULE =
      new Rule(
          36,
          "Price collar",
          "What was approved is not bought when its price is more than 10 % from what was shown",
          Rule.IN_TESTS,
          Rule.Reaction.SAY,
          "Not judged: ticks are not read");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.TRADES, Subject.MARKS, Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (BrokerOrder order : course.day().orders()) {
      if (order.name().isOurs() && order.side() == Side.BUY) {
        course
            .trade(order.name().trade())
            .filter(trade -> trade.kind() == Trade.Kind.RESCAN)
            .ifPresent(trade -> judge(course, order, trade.plan(), findings));
      }
    }
  }

  private static void judge(Course course, BrokerOrder order, Plan plan, Findings findings) {
    Mark seen = null;
    for (Mark mark : course.day().marks()) {
      if (!mark.symbol().equals(order.symbol()) || mark.at().isAfter(order.receivedAt())) {
        continue;
      }
      if (isOnItsWay(course, mark.at(), order)) {
        if (!isFar(mark, plan)) {
          return;
        }
      } else if (seen == null || mark.at().isAfter(seen.at())) {
        seen = mark;
      }
    }
    if (seen != null && isFar(seen, plan)) {
      findings.violated(
          order.receivedAt(),
          order.name().text(),
          "bought at %s, and %s was shown".formatted(seen.price(), plan.reference()),
          seen);
    }
  }

  private static boolean isOnItsWay(Course course, Instant seen, BrokerOrder order) {
    var after = course.day().limits().reactions().afterOutage();
    return !course.isOverdue(seen, order.receivedAt(), ON_ITS_WAY, after);
  }

  private static boolean isFar(Mark mark, Plan plan) {
    BigDecimal apart = mark.price().subtract(plan.reference()).abs();
    return apart.multiply(PERCENT).compareTo(plan.reference().multiply(COLLAR_PERCENT)) > 0;
  }
}
