package org.openbell.auditor.invariant;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;

/// INV-15 Day loss: after realised + open P&L <= -limit: no entry reaches the broker; also after 3
/// stops in a row (stop guard).
///
/// An entry is on its way for a moment: the loss counts when it stood longer than a halt may take.
/// A position without a price counts at what it cost; that part is then said to be unjudged.
final class DayLoss implements Invariant {
  private static final Rule RULE =
      new Rule(
          15,
          "Day loss",
          "Nothing is bought after the day's loss limit, or three stops in a row",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "By the fills and commissions on Kafka; what is open counts at what it cost");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.BROKER_EXECUTIONS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    boolean open = false;
    for (BrokerOrder order : course.day().orders()) {
      if (!order.name().isOurs() || order.side() != Side.BUY) {
        continue;
      }
      var known = lastKnownBefore(course, order.receivedAt());
      var result = BigDecimal.ZERO;
      for (Lot lot : course.lots()) {
        result = result.add(result(course, lot, known, order.receivedAt()));
        open |= lot.left(known) > 0;
      }
      if (result.compareTo(course.day().limits().money().dayLoss().negate()) <= 0) {
        findings.violated(
            order.receivedAt(), order.name().text(), "bought with " + result + " today", order);
      }
      int stops = stopsInARow(course, known);
      if (stops >= course.day().limits().money().stopsInARow()) {
        findings.violated(
            order.receivedAt(), order.name().text(), "bought after " + stops + " stops", order);
      }
    }
    if (open && !course.day().knows(Subject.MARKS)) {
      findings.unjudged("what open positions were worth");
    }
  }

  /// The newest moment of which order-service must have heard when the broker had the order.
  private static Instant lastKnownBefore(Course course, Instant received) {
    var halt = course.day().limits().reactions().halt();
    Instant newest = Instant.MIN;
    for (Lot lot : course.lots()) {
      for (Instant moment : lot.moments()) {
        if (moment.isAfter(newest)
            && !moment.isAfter(received)
            && course.day().pace().isLonger(moment, received, halt)) {
          newest = moment;
        }
      }
    }
    return newest;
  }

  private static BigDecimal result(Course course, Lot lot, Instant moment, Instant received) {
    var result = BigDecimal.ZERO;
    for (Move move : lot.moves()) {
      if (!move.at().isAfter(moment)) {
        result = move.isBuy() ? result.subtract(move.amount()) : result.add(move.amount());
        if (!move.isRevision()) {
          result = result.subtract(move.execution().commission().orElse(BigDecimal.ZERO));
        }
      }
    }
    result = result.add(lot.broughtByHand(moment));
    long left = lot.left(moment);
    if (left == 0) {
      return result;
    }
    return result.add(worth(course, lot, moment, received).multiply(BigDecimal.valueOf(left)));
  }

  /// The best that may have been seen last of it when the order left: a price that was told, or the
  /// one at which it traded for us.
  private static BigDecimal worth(Course course, Lot lot, Instant moment, Instant received) {
    var halt = course.day().limits().reactions().halt();
    Instant seen = Instant.MIN;
    BigDecimal price = lot.averageEntry(moment).orElse(BigDecimal.ZERO);
    for (Move move : lot.moves()) {
      if (!move.isRevision() && !move.at().isAfter(moment)) {
        seen = move.at();
        price = move.execution().price();
      }
    }
    BigDecimal best = null;
    for (Mark mark : course.day().marks()) {
      if (!mark.symbol().equals(lot.symbol()) || mark.at().isAfter(received)) {
        continue;
      }
      if (!course.day().pace().isLonger(mark.at(), received, halt)) {
        best = best == null ? mark.price() : best.max(mark.price());
      } else if (!mark.at().isBefore(seen)) {
        seen = mark.at();
        price = mark.price();
      }
    }
    return best == null ? price : best.max(price);
  }

  private record Ended(Instant at, boolean byStop) {}

  private static int stopsInARow(Course course, Instant moment) {
    List<Ended> ended = new ArrayList<>();
    for (Lot lot : course.lots()) {
      Move last = null;
      for (Move move : lot.moves()) {
        if (!move.at().isAfter(moment) && !move.isBuy()) {
          last = move;
        }
      }
      if (last != null && lot.left(moment) == 0) {
        ended.add(new Ended(last.at(), last.execution().name().leg() == Leg.STOP));
      }
    }
    ended.sort(Comparator.comparing(Ended::at).reversed());
    int stops = 0;
    for (Ended each : ended) {
      if (!each.byStop()) {
        break;
      }
      stops++;
    }
    return stops;
  }
}
