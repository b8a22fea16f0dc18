package org.openbell.auditor.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.day.OrderAt;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;

/// INV-2 No possible oversell: for all l, t: `sell(l,t) + worst(l,t) <= buy(l,t)`, where `worst` is
/// the sum over OCA groups of the *largest* remaining leg, and of all ungrouped sells; child legs
/// of an unfilled parent count 0, of a partly filled parent the filled part.
///
/// We attach no children to parents, so every working sell counts. An excess that the broker makes,
/// by a sale or a revision while an exit is on its way to it, has the time of a reaction to go; one
/// that we make has none.
final class NoPossibleOversell implements Invariant {
  private static final Rule RULE =
      new Rule(
          2,
          "No possible oversell",
          "The exits that work could not sell more than is held, whatever fills",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By what was told of each order, its fills and its protection");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.ORDER_TERMS, Subject.BROKER_EXECUTIONS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (Lot lot : course.lots()) {
      judge(course, lot, findings);
    }
  }

  private static void judge(Course course, Lot lot, Findings findings) {
    Instant since = null;
    boolean told = false;
    for (Instant moment : lot.moments()) {
      if (moment.isAfter(course.day().until())) {
        break;
      }
      long excess = worst(lot, moment) - Math.max(0, lot.net(moment));
      if (since != null && !told && course.isOverdue(since, moment)) {
        tell(lot, since, "for longer than a reaction takes", findings);
        told = true;
      }
      if (excess <= 0) {
        since = null;
        told = false;
      } else if (since == null) {
        since = moment;
        if (!isTheBrokers(course, lot, moment)) {
          tell(lot, moment, "by an order of ours", findings);
          told = true;
        }
      }
    }
    if (since != null && !told && course.isOverdue(since, course.day().until())) {
      tell(lot, since, "and still", findings);
    }
  }

  private static void tell(Lot lot, Instant since, String how, Findings findings) {
    findings.violated(
        since,
        lot.trade(),
        "%d held and %d could be sold, %s".formatted(lot.net(since), worst(lot, since), how),
        working(lot, since));
  }

  /// A sale or a revision shortly before: we may not have heard of it when we sent.
  private static boolean isTheBrokers(Course course, Lot lot, Instant moment) {
    Duration window = course.day().limits().reactions().connected();
    for (Move move : lot.moves()) {
      if (!move.at().isAfter(moment)
          && (!move.isBuy() || move.isRevision())
          && !course.day().pace().isLonger(move.at(), moment, window)) {
        return true;
      }
    }
    return false;
  }

  static long worst(Lot lot, Instant moment) {
    long sum = 0;
    Map<String, Long> groups = new HashMap<>();
    for (BrokerOrder order : lot.orders()) {
      if (order.side() == Side.SELL) {
        long remaining = OrderAt.remaining(order, moment);
        if (order.group().isEmpty()) {
          sum += remaining;
        } else {
          groups.merge(order.group(), remaining, Math::max);
        }
      }
    }
    for (long largest : groups.values()) {
      sum += largest;
    }
    return sum;
  }

  private static String working(Lot lot, Instant moment) {
    var words = new StringBuilder();
    for (BrokerOrder order : lot.orders()) {
      long remaining = OrderAt.remaining(order, moment);
      if (order.side() == Side.SELL && remaining > 0) {
        words.append(words.isEmpty() ? "" : ", ").append(order.name()).append(' ');
        words.append(remaining).append(" in '").append(order.group()).append('\'');
      }
    }
    return words.toString();
  }
}
