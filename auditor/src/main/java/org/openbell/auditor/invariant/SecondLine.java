package org.openbell.auditor.invariant;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.day.OrderAt;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Subject;

/// INV-35 Second line, ours: what a stop or a time exit should have sold and has not is sold by an
/// order of our own to close it.
///
/// Judged where nothing was away and nothing was bought meanwhile, by prices that were told: the
/// second of two at or below the stop, three seconds or more apart, or the flatten with its grace.
final class SecondLine implements Invariant {
  private static final Duration GUARD_AFTER = Duration.ofSeconds(3);
  private static final Duration FLATTEN_BEFORE_CLOSE = Duration.ofMinutes(15);
  private static final Duration GRACE = Duration.ofSeconds(20);

  /// In real time, from when it is due to our order at the broker.
  private static final Duration WITHIN = Duration.ofSeconds(20);

  /// Nothing may have been away for so long before, in exchange time.
  private static final Duration UNDISTURBED = Duration.ofMinutes(2);

  private static final Rule RULE =
      new Rule(
          35,
          "Second line",
          "What the broker's stop or time exit should have sold and has not is closed by us",
          Rule.IN_TESTS,
          Rule.Reaction.SAY,
          "Not judged: ticks are not read");

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
        Subject.MARKS,
        Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    if (!course.day().session().trading()) {
      return;
    }
    Instant flatten = course.day().session().beforeClose(FLATTEN_BEFORE_CLOSE);
    for (Lot lot : course.lots()) {
      if (lot.wasHeld()) {
        judgeStop(course, lot, flatten, findings);
        judgeTimeExit(course, lot, flatten, findings);
      }
    }
  }

  private static void judgeStop(Course course, Lot lot, Instant flatten, Findings findings) {
    Instant since = null;
    for (Mark mark : marks(course, lot)) {
      boolean below =
          mark.at().isBefore(flatten)
              && lot.left(mark.at()) > 0
              && stop(lot, mark.at()).filter(stop -> mark.price().compareTo(stop) <= 0).isPresent();
      if (!below) {
        since = null;
      } else if (since == null || changed(lot, since, mark.at())) {
        since = mark.at();
      } else if (!mark.at().isBefore(since.plus(GUARD_AFTER))) {
        judgeDue(course, lot, mark.at(), flatten, "is below its stop since " + since, findings);
        return;
      }
    }
  }

  private static void judgeTimeExit(Course course, Lot lot, Instant flatten, Findings findings) {
    Instant due = flatten.plus(GRACE);
    if (lot.left(due) > 0) {
      judgeDue(
          course, lot, due, course.day().session().close(), "outlives its time exit", findings);
    }
  }

  /// Sold, or at least asked for, soon after it was due.
  private static void judgeDue(
      Course course, Lot lot, Instant due, Instant end, String what, Findings findings) {
    if (isDisturbed(course, lot, due)) {
      return;
    }
    Instant done = end.isBefore(course.day().until()) ? end : course.day().until();
    for (Instant moment : lot.moments()) {
      if (moment.isAfter(due) && moment.isBefore(done) && lot.left(moment) == 0) {
        done = moment;
      }
    }
    for (BrokerOrder order : lot.orders()) {
      if (order.name().leg() == Leg.CLOSE && order.receivedAt().isBefore(done)) {
        done = order.receivedAt();
      }
    }
    if (done.isAfter(due) && course.isOverdue(due, done, WITHIN, WITHIN)) {
      findings.violated(due, lot.trade(), what + ", and nobody closed it until " + done, lot);
    }
  }

  private static boolean isDisturbed(Course course, Lot lot, Instant due) {
    Instant from = due.minus(UNDISTURBED);
    Instant until = due.plus(UNDISTURBED);
    for (Outage outage : course.day().outages()) {
      if (outage.from().isBefore(until) && outage.until().map(from::isBefore).orElse(true)) {
        return true;
      }
    }
    return course.isHalted(lot.symbol(), from)
        || course.isHalted(lot.symbol(), due)
        || course.isHalted(lot.symbol(), until)
        || changed(lot, from, until);
  }

  /// Bought, or said otherwise of: the exits follow, and the breach begins anew.
  private static boolean changed(Lot lot, Instant from, Instant until) {
    for (Move move : lot.moves()) {
      boolean other = move.isBuy() || move.isRevision();
      if (other && move.at().isAfter(from) && !move.at().isAfter(until)) {
        return true;
      }
    }
    return false;
  }

  /// The price of the stop that works then.
  private static Optional<BigDecimal> stop(Lot lot, Instant moment) {
    for (BrokerOrder order : lot.orders()) {
      if (order.name().leg() == Leg.STOP && OrderAt.works(order, moment)) {
        return OrderAt.terms(order, moment).stop();
      }
    }
    return Optional.empty();
  }

  private static List<Mark> marks(Course course, Lot lot) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : course.day().marks()) {
      if (mark.symbol().equals(lot.symbol())) {
        marks.add(mark);
      }
    }
    marks.sort(Comparator.comparing(Mark::at));
    return marks;
  }
}
