package org.openbell.auditor.invariant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.OrderAt;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;

/// INV-18 Prices: stop = tick-rounded `avgFill x 0.991`, target = tick-rounded `avgFill x
/// 1.018/1.026`, +-1 tick.
///
/// Both are rounded up, so that the planned loss never exceeds the stop's percentage and the gain
/// is never less than the target's: neither may lie lower at all. Prices follow the average within
/// the time that protection may take. Averages are told with four decimals, and one of those is
/// allowed for.
final class Prices implements Invariant {
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal FINE = new BigDecimal("0.0001");

  private static final Rule RULE =
      new Rule(
          18,
          "Prices",
          "Stop and target lie where the plan and our average price put them, to the tick",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "By what was told of each order, its fills and its protection");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(
        Subject.BROKER_ORDERS,
        Subject.ORDER_TERMS,
        Subject.BROKER_EXECUTIONS,
        Subject.TRADES,
        Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (Lot lot : course.lots()) {
      Optional<Trade> trade = course.trade(lot.trade());
      if (!lot.wasHeld()) {
        continue;
      }
      if (trade.isEmpty()) {
        findings.unjudged("nobody knows the plan of " + lot.trade());
        continue;
      }
      for (BrokerOrder order : lot.orders()) {
        if (order.name().leg() == Leg.STOP || order.name().leg() == Leg.TARGET) {
          judge(course, lot, trade.get(), order, findings);
        }
      }
    }
  }

  private static void judge(
      Course course, Lot lot, Trade trade, BrokerOrder order, Findings findings) {
    List<Instant> moments = new ArrayList<>(lot.moments());
    Instant until = course.day().until();
    Instant since = null;
    String what = "";
    for (Instant moment : moments) {
      if (moment.isAfter(until)) {
        break;
      }
      var wrong = wrong(lot, trade, order, moment);
      if (since != null && wrong.isEmpty()) {
        tellIfLate(course, order, since, moment, what, findings);
        since = null;
      } else if (since == null && wrong.isPresent()) {
        since = moment;
        what = wrong.get();
      }
    }
    if (since != null) {
      tellIfLate(course, order, since, until, what, findings);
    }
  }

  private static void tellIfLate(
      Course course,
      BrokerOrder order,
      Instant since,
      Instant until,
      String what,
      Findings findings) {
    if (course.isOverdue(since, until)) {
      findings.violated(since, order.name().text(), what, order.terms());
    }
  }

  private static Optional<String> wrong(Lot lot, Trade trade, BrokerOrder order, Instant moment) {
    if (!OrderAt.works(order, moment) || lot.left(moment) == 0) {
      return Optional.empty();
    }
    var terms = OrderAt.terms(order, moment);
    var average = lot.averageEntry(moment);
    if (terms == null || average.isEmpty()) {
      return Optional.empty();
    }
    boolean isStop = order.name().leg() == Leg.STOP;
    var told = isStop ? terms.stop() : terms.limit();
    if (told.isEmpty()) {
      return Optional.of("it has no price");
    }
    return isStop
        ? wrongStop(told.get(), average.get(), trade)
        : wrongTarget(told.get(), average.get(), trade);
  }

  private static Optional<String> wrongStop(BigDecimal told, BigDecimal average, Trade trade) {
    var factor = BigDecimal.ONE.subtract(trade.plan().stopPercent().divide(HUNDRED));
    var least = average.subtract(FINE).multiply(factor);
    var right = rounded(average.multiply(factor));
    boolean tooHigh = told.compareTo(right.add(tick(right))) > 0;
    return told.compareTo(least) < 0 || tooHigh || told.compareTo(average) >= 0
        ? Optional.of("the stop is at %s, not %s".formatted(told, right))
        : Optional.empty();
  }

  private static Optional<String> wrongTarget(BigDecimal told, BigDecimal average, Trade trade) {
    var factor = BigDecimal.ONE.add(trade.plan().targetPercent().divide(HUNDRED));
    var right = rounded(average.multiply(factor));
    var least = average.subtract(FINE).multiply(factor);
    return told.compareTo(least) < 0 || told.compareTo(right.add(tick(right))) > 0
        ? Optional.of("the target is at %s, not %s".formatted(told, right))
        : Optional.empty();
  }

  private static BigDecimal tick(BigDecimal price) {
    return price.compareTo(BigDecimal.ONE) < 0 ? FINE : CENT;
  }

  private static BigDecimal rounded(BigDecimal price) {
    return price.setScale(tick(price).scale(), RoundingMode.UP);
  }
}
