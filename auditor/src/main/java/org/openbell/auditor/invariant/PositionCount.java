package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.OrderAt;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;

/// INV-9 Position count: `count{c : bot net > 0 or working entry} <= 3` master + `K` approved
/// (default 0, max 2).
///
/// A position of which nobody knows the kind counts as one of the morning's. What a person sold of
/// one is not held any more.
final class PositionCount implements Invariant {
  private static final Rule RULE =
      new Rule(
          9,
          "Position count",
          "At most three of the morning's positions and two approved ones at a time",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By what was told of each order and fill");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.BROKER_EXECUTIONS, Subject.TRADES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    var size = course.day().limits().size();
    if (course.lots().size() <= Math.min(size.masters(), size.approved())) {
      return;
    }
    var moments = new TreeSet<Instant>();
    course.lots().forEach(lot -> moments.addAll(lot.moments()));
    boolean told = false;
    for (Instant moment : moments) {
      int masters = 0;
      int approved = 0;
      for (Lot lot : course.lots()) {
        if (counts(lot, moment)) {
          boolean isRescan =
              course.trade(lot.trade()).map(t -> t.kind() == Trade.Kind.RESCAN).orElse(false);
          masters += isRescan ? 0 : 1;
          approved += isRescan ? 1 : 0;
        }
      }
      boolean tooMany = masters > size.masters() || approved > size.approved();
      if (tooMany && !told) {
        findings.violated(
            moment,
            "positions",
            "%d of the morning's and %d approved at a time".formatted(masters, approved),
            course.lots());
      }
      told = tooMany;
    }
  }

  private static boolean counts(Lot lot, Instant moment) {
    if (lot.left(moment) > 0) {
      return true;
    }
    for (BrokerOrder order : lot.orders()) {
      if (order.side() == Side.BUY && OrderAt.remaining(order, moment) > 0) {
        return true;
      }
    }
    return false;
  }
}
