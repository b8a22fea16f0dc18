package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Decision;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;

/// INV-5 No order without a record: each broker order with our prefix has exactly one intent with
/// same orderRef and order id, committed before the broker received it; each BUY intent has exactly
/// one ranking or approval decision, each SELL one exit decision, earlier in time, same day, same
/// contract.
///
/// An exit may be decided more than once, as positions grow and are closed: one is enough. A record
/// that was lost with the database and made again afterwards was committed all the same.
final class NoOrderWithoutRecord implements Invariant {
  private static final Rule RULE =
      new Rule(
          5,
          "No order without a record",
          "Before the broker has an order, it is written down and somebody decided it",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "Every order that was told as sent has its row; the decisions before it");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.INTENTS, Subject.DECISIONS, Subject.TRADES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, List<Intent>> intents = new HashMap<>();
    for (Intent intent : course.day().intents()) {
      intents.computeIfAbsent(intent.name().text(), _ -> new ArrayList<>(1)).add(intent);
    }
    Map<String, List<Decision>> decisions = new HashMap<>();
    for (Decision decision : course.day().decisions()) {
      decisions.computeIfAbsent(decision.trade(), _ -> new ArrayList<>(4)).add(decision);
    }
    for (BrokerOrder order : course.day().orders()) {
      if (order.name().isOurs()) {
        judgeRecord(course, order, intents.get(order.name().text()), findings);
        judgeDecision(
            course, order, decisions.getOrDefault(order.name().trade(), List.of()), findings);
      }
    }
  }

  private static void judgeRecord(
      Course course, BrokerOrder order, List<Intent> found, Findings findings) {
    var subject = order.name().text();
    if (found == null) {
      findings.violated(order.receivedAt(), subject, "at the broker, in no record", order);
      return;
    }
    if (found.size() > 1) {
      findings.violated(order.receivedAt(), subject, "recorded " + found.size() + " times", found);
    }
    Intent intent = found.getFirst();
    if (intent.orderId() != order.orderId()
        || intent.side() != order.side()
        || !intent.symbol().equals(order.symbol())) {
      findings.violated(order.receivedAt(), subject, "recorded as another order: " + intent, order);
    }
    var written = intent.writtenAt();
    if (written.isPresent()
        && written.get().isAfter(order.receivedAt())
        && !wasLostBetween(course, order.receivedAt(), written.get())) {
      findings.violated(
          order.receivedAt(), subject, "recorded only afterwards, at " + written.get(), order);
    }
  }

  private static boolean wasLostBetween(Course course, Instant sent, Instant writtenAgain) {
    for (Outage outage : course.day().outages()) {
      if (outage.part() == Outage.Part.DATABASE
          && outage.until().orElse(Instant.MAX).isAfter(sent)
          && outage.from().isBefore(writtenAgain)) {
        return true;
      }
    }
    return false;
  }

  private static void judgeDecision(
      Course course, BrokerOrder order, List<Decision> decisions, Findings findings) {
    Optional<Trade> trade = course.trade(order.name().trade());
    boolean buys = order.side() == Side.BUY;
    Set<String> found = new HashSet<>();
    for (Decision decision : decisions) {
      if (fits(decision, buys, trade) && !decision.at().isAfter(order.receivedAt())) {
        found.add(decision.id());
      }
    }
    var subject = order.name().text();
    if (found.isEmpty()) {
      findings.violated(order.receivedAt(), subject, "nobody had decided on it", order);
    } else if (buys && found.size() > 1) {
      findings.violated(order.receivedAt(), subject, "decided " + found.size() + " times", found);
    }
    if (buys && !order.name().trade().startsWith(compact(course))) {
      findings.violated(order.receivedAt(), subject, "the trade is of another day", order);
    }
    if (!order.symbol().equals(order.name().symbol())) {
      findings.violated(order.receivedAt(), subject, "in another symbol: " + order.symbol(), order);
    }
  }

  private static String compact(Course course) {
    var date = course.day().session().date();
    return "%04d%02d%02d-".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static boolean fits(Decision decision, boolean buys, Optional<Trade> trade) {
    return switch (decision.by()) {
      case RANKING -> buys && trade.map(t -> t.kind() == Trade.Kind.MASTER).orElse(true);
      case APPROVAL -> buys && trade.map(t -> t.kind() == Trade.Kind.RESCAN).orElse(true);
      case EXIT, STANDING_RULE, OPERATOR -> !buys;
    };
  }
}
