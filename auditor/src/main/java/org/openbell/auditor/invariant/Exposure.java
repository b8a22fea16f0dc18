package org.openbell.auditor.invariant;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.OrderAt;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.SettledCash;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;
import org.openbell.auditor.fact.TradingStop;

/// INV-10 Exposure: per order notional <= A; sum of (net x last + working entry worst case) <= B;
/// day's traded notional <= C; orders <= 30/day and <= 6/min; order cancel ratio bounded.
///
/// What may be bought in a day is also what was settled in the morning, each dollar once. Prices
/// are those of the plan, or the order's limit: what the market makes of a position later is
/// not ours to bound. A trade that was adopted has lost its plan: from then on it counts at what
/// it cost, if that is less. The number of orders bounds entries only; an exit is never refused
/// for it.
final class Exposure implements Invariant {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String ADOPTED = "ADOPTED_ORDER:";

  private static final Rule RULE =
      new Rule(
          10,
          "Exposure",
          "No order, no day and no moment puts more money at risk than the limits allow",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By what was told of each plan and order");

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
    judgePlans(course, findings);
    judgeEach(course, findings);
    judgeTogether(course, findings);
    judgeNumbers(course, findings);
  }

  private static void judgePlans(Course course, Findings findings) {
    var most = course.day().limits().money().perTrade();
    for (Trade trade : course.day().trades()) {
      var notional = trade.plan().reference().multiply(BigDecimal.valueOf(trade.plan().shares()));
      if (notional.compareTo(most) > 0) {
        findings.violated(trade.proposedAt(), trade.id(), notional + " in one plan", trade);
      }
    }
  }

  private static Optional<BigDecimal> price(Course course, Lot lot, BrokerOrder order) {
    var terms = order.terms().isEmpty() ? null : order.terms().getFirst();
    if (terms != null && terms.limit().isPresent()) {
      return terms.limit();
    }
    return course.trade(lot.trade()).map(trade -> trade.plan().reference());
  }

  private static void judgeEach(Course course, Findings findings) {
    var most = course.day().limits().money().perOrder();
    for (Lot lot : course.lots()) {
      for (BrokerOrder order : lot.orders()) {
        if (order.side() != Side.BUY) {
          continue;
        }
        var price = price(course, lot, order);
        if (price.isEmpty()) {
          findings.unjudged("nobody knows the price behind " + order.name());
          continue;
        }
        for (BrokerOrder.Terms terms : order.terms()) {
          var notional = price.get().multiply(BigDecimal.valueOf(terms.shares()));
          if (notional.compareTo(most) > 0) {
            findings.violated(terms.from(), order.name().text(), notional + " in one order", order);
          }
        }
      }
    }
  }

  private static void judgeTogether(Course course, Findings findings) {
    var money = course.day().limits().money();
    var moments = new TreeSet<Instant>();
    course.lots().forEach(lot -> moments.addAll(lot.moments()));
    boolean tooMuch = false;
    boolean tooMuchToday = false;
    var spendable = spendable(course);
    var adopted = adopted(course);
    for (Instant moment : moments) {
      var held = BigDecimal.ZERO;
      var today = BigDecimal.ZERO;
      for (Lot lot : course.lots()) {
        var price = priceOf(course, lot);
        long working = working(lot, moment);
        held = held.add(price.multiply(BigDecimal.valueOf(Math.max(0, lot.net(moment)) + working)));
        var planned = price.multiply(BigDecimal.valueOf(bought(lot, moment)));
        var cost = wasBy(moment, adopted.get(lot.trade())) ? lot.paid(moment) : planned;
        today = today.add(planned.min(cost)).add(price.multiply(BigDecimal.valueOf(working)));
      }
      boolean wasTooMuch = tooMuch;
      tooMuch = held.compareTo(money.exposure()) > 0;
      if (tooMuch && !wasTooMuch) {
        findings.violated(moment, "exposure", held + " at risk at a time", course.lots());
      }
      boolean wasTooMuchToday = tooMuchToday;
      tooMuchToday = today.compareTo(spendable) > 0;
      if (tooMuchToday && !wasTooMuchToday) {
        findings.violated(moment, "exposure", today + " in one day", course.lots());
      }
    }
  }

  /// When each trade was found at the broker that our books had lost: it stops entries.
  private static Map<String, Instant> adopted(Course course) {
    Map<String, Instant> adopted = new HashMap<>();
    for (TradingStop stop : course.day().stops()) {
      if (stop.cause().startsWith(ADOPTED)) {
        adopted.merge(
            stop.cause().substring(ADOPTED.length()),
            stop.at(),
            (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return adopted;
  }

  private static boolean wasBy(Instant moment, Instant adopted) {
    return adopted != null && !adopted.isAfter(moment);
  }

  /// The day's limit, or the settled cash of the morning, each dollar of which is spent once.
  private static BigDecimal spendable(Course course) {
    return course.day().settledCash().stream()
        .min(Comparator.comparing(SettledCash::at))
        .map(SettledCash::amount)
        .orElse(course.day().limits().money().perDay())
        .min(course.day().limits().money().perDay());
  }

  private static BigDecimal priceOf(Course course, Lot lot) {
    for (BrokerOrder order : lot.orders()) {
      if (order.side() == Side.BUY) {
        var price = price(course, lot, order);
        if (price.isPresent()) {
          return price.get();
        }
      }
    }
    return course
        .trade(lot.trade())
        .map(trade -> trade.plan().reference())
        .or(() -> lot.averageEntry(course.day().until()))
        .orElse(BigDecimal.ZERO);
  }

  private static long working(Lot lot, Instant moment) {
    long shares = 0;
    for (BrokerOrder order : lot.orders()) {
      if (order.side() == Side.BUY) {
        shares += OrderAt.remaining(order, moment);
      }
    }
    return shares;
  }

  private static long bought(Lot lot, Instant moment) {
    long shares = 0;
    for (var move : lot.moves()) {
      if (move.isBuy() && !move.at().isAfter(moment)) {
        shares += move.shares();
      }
    }
    return shares;
  }

  private static void judgeNumbers(Course course, Findings findings) {
    var size = course.day().limits().size();
    List<BrokerOrder> ours = new ArrayList<>();
    course.lots().forEach(lot -> ours.addAll(lot.orders()));
    ours.sort(Comparator.comparing(BrokerOrder::receivedAt));
    List<Instant> entries = new ArrayList<>();
    for (int before = 0; before < ours.size(); before++) {
      BrokerOrder order = ours.get(before);
      if (order.side() != Side.BUY) {
        continue;
      }
      if (before >= size.ordersPerDay()) {
        findings.violated(
            order.receivedAt(), order.name().text(), before + " orders came before it", order);
      }
      entries.add(order.receivedAt());
      int first = entries.size() - 1 - size.entriesPerMinute();
      if (first >= 0 && entries.get(first).plus(MINUTE).isAfter(order.receivedAt())) {
        findings.violated(
            order.receivedAt(),
            order.name().text(),
            "more than " + size.entriesPerMinute() + " entries in a minute",
            order);
      }
    }
  }
}
