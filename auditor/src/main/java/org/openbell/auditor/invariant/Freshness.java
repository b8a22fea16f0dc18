package org.openbell.auditor.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.PriceExit;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;

/// INV-26 Freshness: no entry decision on data older than 10 min (scan) / 60 s (price); no
/// price-based exit on tick older than 5 s.
///
/// How old a scan may be depends on its kind: the morning's is an hour old by design (90 min), a
/// rescan 20 min. The morning's picks need no price, the auction makes one.
final class Freshness implements Invariant {
  /// In real time, from our last look at the age to the order's arrival at the broker.
  private static final Duration ON_ITS_WAY = Duration.ofMillis(900);

  private static final Rule RULE =
      new Rule(
          26,
          "Freshness",
          "Nothing is bought on an old scan or an old price, nothing sold on an old tick",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "The age of scans; which price was looked at is not told");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.TRADES, Subject.CANDIDATES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    var ages = course.day().limits().ages();
    boolean asked = false;
    for (BrokerOrder order : course.day().orders()) {
      var trade = course.trade(order.name().trade());
      if (order.side() != Side.BUY || trade.isEmpty() || !order.name().isOurs()) {
        continue;
      }
      boolean rescan = trade.get().kind() == Trade.Kind.RESCAN;
      judgeScan(
          course, order, trade.get().scan(), rescan ? ages.rescan() : ages.fullScan(), findings);
      if (rescan) {
        asked = true;
        judgePrice(course, order, ages.price(), findings);
      }
    }
    if (asked && !course.day().knows(Subject.MARKS)) {
      findings.unjudged("prices, which nobody vouches for");
    }
    if (!course.day().knows(Subject.PRICE_EXITS)) {
      findings.unjudged("exits by price, of which the tick is not known");
    }
    for (PriceExit exit : course.day().priceExits()) {
      if (Duration.between(exit.tickAt(), exit.at()).compareTo(ages.tick()) > 0) {
        findings.violated(exit.at(), exit.trade(), "left on a tick of " + exit.tickAt(), exit);
      }
    }
  }

  private static void judgeScan(
      Course course, BrokerOrder order, String scan, Duration most, Findings findings) {
    Instant newest = Instant.MIN;
    for (Candidate candidate : course.day().candidates()) {
      if (candidate.scan().equals(scan)
          && candidate.symbol().equals(order.symbol())
          && candidate.asOf().isAfter(newest)) {
        newest = candidate.asOf();
      }
    }
    if (!newest.equals(Instant.MIN) && isTooOld(course, newest.plus(most), order)) {
      findings.violated(order.receivedAt(), order.name().text(), "its scan is of " + newest, order);
    }
  }

  private static void judgePrice(
      Course course, BrokerOrder order, Duration most, Findings findings) {
    if (!course.day().knows(Subject.MARKS)) {
      return;
    }
    Instant newest = Instant.MIN;
    for (Mark mark : course.day().marks()) {
      if (mark.symbol().equals(order.symbol())
          && !mark.at().isAfter(order.receivedAt())
          && mark.at().isAfter(newest)) {
        newest = mark.at();
      }
    }
    if (newest.equals(Instant.MIN) || isTooOld(course, newest.plus(most), order)) {
      findings.violated(
          order.receivedAt(), order.name().text(), "bought without a fresh price", order);
    }
  }

  /// Too old when it was sent: what it took to get there does not count.
  private static boolean isTooOld(Course course, Instant goodUntil, BrokerOrder order) {
    var after = course.day().limits().reactions().afterOutage();
    return course.isOverdue(goodUntil, order.receivedAt(), ON_ITS_WAY, after);
  }
}
