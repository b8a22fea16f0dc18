package org.openbell.auditor.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.OrderAt;
import org.openbell.auditor.fact.Alarm;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.Subject;

/// INV-11 Flat: at 15:50 ET (half-day: close -10 min): every lot net = 0 or in state STUCK_ALERTED
/// with alarm acknowledged.
///
/// The alarm itself is due at close -8 min, so a position that cannot be sold has until then to be
/// called stuck. A symbol in which the exchange has stopped trading may be flat that late as well.
/// A time exit that works at the broker is due fifteen minutes before the close, whoever is dead,
/// unless the broker itself is known to have slept.
/// Shares that a person sold are flat. Whether somebody acknowledged the alarm is not told.
final class Flat implements Invariant {
  private static final Duration DUE = Duration.ofMinutes(15);
  private static final Duration FLAT = Duration.ofMinutes(10);
  private static final Duration ALARM = Duration.ofMinutes(8);

  private static final Rule RULE =
      new Rule(
          11,
          "Flat",
          "Ten minutes before the close nothing is held, or a person was called for it",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "By the fills and alarms on Kafka");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_EXECUTIONS, Subject.BROKER_ORDERS, Subject.ALARMS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    var session = course.day().session();
    if (!session.trading()) {
      return;
    }
    var flatBy = session.beforeClose(FLAT);
    var alarmBy = session.beforeClose(ALARM);
    var until = course.day().until();
    for (Lot lot : course.lots()) {
      if (until.isBefore(flatBy) || lot.left(flatBy) == 0 || failed(course, lot, findings)) {
        continue;
      }
      var since = course.isHalted(lot.symbol(), flatBy) ? alarmBy : flatBy;
      var flat = flatAfter(lot, flatBy).orElse(until);
      boolean late = course.isOverdue(since, flat);
      if (late && !isToldInTime(course, lot, alarmBy, until)) {
        findings.violated(
            since, lot.trade(), lot.left(flatBy) + " still held, and nobody was called", lot);
      }
    }
  }

  /// What rests at the broker needs none of us: whoever is dead, it sells in its time.
  private static boolean failed(Course course, Lot lot, Findings findings) {
    var due = course.day().session().beforeClose(DUE);
    var flatBy = course.day().session().beforeClose(FLAT);
    for (BrokerOrder order : lot.orders()) {
      if (order.name().leg() != Leg.TIME_EXIT
          || !OrderAt.works(order, due)
          || !OrderAt.works(order, flatBy)
          || wasHalted(course, lot, due, flatBy)
          || slept(course, lot, due, flatBy)
          || !course
              .day()
              .pace()
              .isLonger(due, flatBy, course.day().limits().reactions().connected())) {
        continue;
      }
      findings.violated(flatBy, lot.trade(), "its time exit has not sold", order);
      return true;
    }
    return false;
  }

  private static boolean wasHalted(Course course, Lot lot, Instant from, Instant until) {
    return course.day().marketHalts().stream()
        .anyMatch(
            halt ->
                halt.symbol().equals(lot.symbol())
                    && halt.from().isBefore(until)
                    && halt.until().map(end -> end.isAfter(from)).orElse(true));
  }

  private static boolean slept(Course course, Lot lot, Instant from, Instant until) {
    return course.day().legsAsleep().stream()
        .anyMatch(
            sleep ->
                sleep.symbol().equals(lot.symbol())
                    && sleep.from().isBefore(until)
                    && sleep.until().isAfter(from));
  }

  private static Optional<Instant> flatAfter(Lot lot, Instant moment) {
    for (Instant later : lot.moments()) {
      if (later.isAfter(moment) && lot.left(later) == 0) {
        return Optional.of(later);
      }
    }
    return Optional.empty();
  }

  /// Or may still be told in time.
  private static boolean isToldInTime(Course course, Lot lot, Instant alarmBy, Instant until) {
    for (Alarm alarm : course.day().alarms()) {
      if (alarm.trade().equals(lot.trade()) && !course.isOverdue(alarmBy, alarm.at())) {
        return true;
      }
    }
    return lot.left(until) > 0 && !course.isOverdue(alarmBy, until);
  }
}
