package org.openbell.auditor.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.OrderAt;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.HandAct;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.Subject;

/// INV-7 Live protection: for all l with net > 0 during 09:30-15:45: exists exactly one OCA group
/// in W whose stop leg has quantity = net (more would break INV-2) and the right price, missing for
/// at most 5 s (connected) or 15 s after restart; seat-belt leg from the first share on.
///
/// The group has a target and a time exit beside the stop. A sale of all that is left, at work, is
/// as good as a stop. What a person sold needs none, and whoever takes an exit out by hand twice
/// wants it out. Prices are INV-18's. We use no seat-belt leg, so there is none to look for.
final class LiveProtection implements Invariant {
  private static final Duration TIME_EXIT = Duration.ofMinutes(15);
  private static final int LEFT_OUT_AFTER = 2;

  private static final Rule RULE =
      new Rule(
          7,
          "Live protection",
          "Every share held has its stop, target and time exit at the broker within seconds",
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
        Subject.OUTAGES,
        Subject.HAND_ACTS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    judgeGroups(course, findings);
    var session = course.day().session();
    if (!session.trading()) {
      return;
    }
    for (Lot lot : course.lots()) {
      if (lot.wasHeld()) {
        judge(course, lot, earlier(session.beforeClose(TIME_EXIT), course.day().until()), findings);
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void judge(Course course, Lot lot, Instant end, Findings findings) {
    Instant leftOut = leftOutByHand(course, lot);
    Instant last = earlier(end, leftOut);
    Instant since = null;
    var moments = new TreeSet<>(lot.moments());
    moments.add(course.day().session().open());
    for (Instant moment : moments) {
      if (!moment.isBefore(last)) {
        break;
      }
      boolean bare = !moment.isBefore(course.day().session().open()) && isBare(lot, moment);
      if (since != null && !bare) {
        tellIfLate(course, lot, since, moment, findings);
      }
      since = !bare ? null : since == null ? moment : since;
    }
    if (since != null) {
      tellIfLate(course, lot, since, last, findings);
    }
  }

  /// What one trade sells would take another one's exits down.
  private static void judgeGroups(Course course, Findings findings) {
    Map<String, BrokerOrder> first = new HashMap<>();
    for (BrokerOrder order : course.day().orders()) {
      if (order.name().isOurs() && !order.group().isEmpty()) {
        var other = first.putIfAbsent(order.group(), order);
        if (other != null && !other.name().trade().equals(order.name().trade())) {
          findings.violated(
              order.receivedAt(),
              order.name().trade(),
              "it shares the group %s with %s".formatted(order.group(), other.name()),
              order);
        }
      }
    }
  }

  private static void tellIfLate(
      Course course, Lot lot, Instant since, Instant until, Findings findings) {
    if (course.isOverdue(since, until)) {
      findings.violated(
          since,
          lot.trade(),
          "%d held without their exits for %s"
              .formatted(lot.left(since), course.day().pace().real(since, until)),
          lot.orders());
    }
  }

  private static Instant leftOutByHand(Course course, Lot lot) {
    int times = 0;
    for (HandAct act : course.day().handActs()) {
      if (act.kind() == HandAct.Kind.CANCEL
          && lot.orders().stream().anyMatch(o -> o.permanentId() == act.permanentId())
          && ++times == LEFT_OUT_AFTER) {
        return act.at();
      }
    }
    return Instant.MAX;
  }

  private static boolean isBare(Lot lot, Instant moment) {
    long left = lot.left(moment);
    return left > 0 && !isGrouped(lot, left, moment) && closing(lot, moment) != left;
  }

  private static boolean isGrouped(Lot lot, long left, Instant moment) {
    String group = "";
    int stops = 0;
    for (BrokerOrder order : lot.orders()) {
      if (order.name().leg() == Leg.STOP && OrderAt.works(order, moment)) {
        group = order.group();
        stops += OrderAt.remaining(order, moment) == left ? 1 : 2;
      }
    }
    if (stops != 1 || group.isEmpty()) {
      return false;
    }
    Set<Leg> beside = new HashSet<>();
    for (BrokerOrder order : lot.orders()) {
      if (order.group().equals(group)
          && OrderAt.works(order, moment)
          && OrderAt.remaining(order, moment) == left) {
        beside.add(order.name().leg());
      }
    }
    return beside.contains(Leg.TARGET) && beside.contains(Leg.TIME_EXIT);
  }

  private static long closing(Lot lot, Instant moment) {
    long shares = 0;
    for (BrokerOrder order : lot.orders()) {
      if (order.name().leg() == Leg.CLOSE) {
        shares += OrderAt.remaining(order, moment);
      }
    }
    return shares;
  }
}
