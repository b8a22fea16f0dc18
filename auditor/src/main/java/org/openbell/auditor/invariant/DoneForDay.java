package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Trade;

/// INV-31 Done for the day, ours: a day with a stop in it is not done, and a done day buys nothing.
///
/// What nobody could have heard of yet counts as not having happened.
final class DoneForDay implements Invariant {
  private static final Rule RULE =
      new Rule(
          31,
          "Done for the day",
          "A day is called done only when all of the morning's positions were sold at their"
              + " targets, and then nothing is bought",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "By what was told of each order and fill");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(
        Subject.TOLD,
        Subject.TRADES,
        Subject.BROKER_ORDERS,
        Subject.BROKER_EXECUTIONS,
        Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (Told event : course.day().told()) {
      if (event.type().equals("DoneForDay")) {
        for (Lot lot : course.lots()) {
          if (isOfTheMorning(course, lot)) {
            judge(course, lot, event, findings);
          }
        }
        judgeEntries(course, event, findings);
      }
    }
  }

  private static boolean isOfTheMorning(Course course, Lot lot) {
    return course.trade(lot.trade()).filter(trade -> trade.kind() == Trade.Kind.MASTER).isPresent();
  }

  private static void judge(Course course, Lot lot, Told done, Findings findings) {
    Instant at = done.recordedAt();
    Instant heldSince = null;
    for (Instant moment : lot.moments()) {
      if (moment.isAfter(at)) {
        break;
      }
      boolean held = lot.left(moment) > 0;
      heldSince = !held ? null : heldSince == null ? moment : heldSince;
    }
    if (heldSince != null && course.isOverdue(heldSince, at)) {
      findings.violated(at, lot.trade(), lot.left(at) + " shares are still held", done);
    }
    for (Move move : lot.moves()) {
      boolean otherwise =
          !move.isBuy() && !move.isRevision() && move.execution().name().leg() != Leg.TARGET;
      if (otherwise && !move.at().isAfter(at) && course.isOverdue(move.at(), at)) {
        findings.violated(at, lot.trade(), "sold otherwise than at its target", move);
      }
    }
  }

  private static void judgeEntries(Course course, Told done, Findings findings) {
    for (BrokerOrder order : course.day().orders()) {
      if (order.name().isOurs()
          && order.side() == Side.BUY
          && order.receivedAt().isAfter(done.recordedAt())
          && course.isOverdue(done.recordedAt(), order.receivedAt())) {
        findings.violated(
            order.receivedAt(), order.name().text(), "bought although the day is done", order);
      }
    }
  }
}
