package org.openbell.system.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openbell.system.day.RecordedDay;

/// Looks for shares that had no exits at the broker, and for exits at wrong prices.
final class ProtectionAudit {
  private static final Instant FLATTEN = Instant.parse("2025-10-29T19:45:00Z");
  private static final List<String> LEGS = List.of("S", "T", "X");
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal STOP = new BigDecimal("0.991");
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private ProtectionAudit() {}

  /// A stretch in which something was held without all three exits for it, longer than allowed.
  static List<String> unprotected(RecordedDay day) {
    var books = new Books(day.ledger());
    var found = new ArrayList<String>();
    for (var trade : books.trades()) {
      Instant bareSince = null;
      for (var moment : turningPoints(books, trade)) {
        boolean bare = moment.isBefore(FLATTEN) && isBare(books, trade, moment);
        if (bareSince != null && !bare) {
          var real = day.pace().realBetween(bareSince, moment);
          complain(trade, bareSince, real, day.protectedWithin(), found);
        }
        bareSince = !bare ? null : bareSince == null ? moment : bareSince;
      }
      if (bareSince != null) {
        found.add(trade + " was held without protection from " + bareSince + " on");
      }
    }
    return found;
  }

  /// A moment at which the working exits, each group selling its largest, could sell too much.
  static List<String> couldOversell(RecordedDay day) {
    var books = new Books(day.ledger());
    var found = new ArrayList<String>();
    for (var trade : books.trades()) {
      for (var moment : turningPoints(books, trade)) {
        long held = held(books, trade, moment);
        long worst = worst(books, trade, moment);
        if (worst > held) {
          found.add("%s: %d held, %d could be sold at %s".formatted(trade, held, worst, moment));
        }
      }
    }
    return found;
  }

  private static long worst(Books books, String trade, Instant moment) {
    var largestOfGroup = new HashMap<String, Long>();
    for (var order : books.ordersOf(trade)) {
      if (!order.isEntry()) {
        // An order outside of every group is a group of its own.
        var group = order.ocaGroup().isEmpty() ? order.reference() : order.ocaGroup();
        largestOfGroup.merge(group, order.remainingFrom(moment), Math::max);
      }
    }
    return largestOfGroup.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long held(Books books, String trade, Instant moment) {
    return books.executionsOf(trade).stream()
        .filter(execution -> !execution.time().isAfter(moment))
        .mapToLong(BrokerExecution::signed)
        .sum();
  }

  private static void complain(
      String trade, Instant since, Duration real, Duration allowed, List<String> found) {
    if (real.compareTo(allowed) > 0) {
      found.add("%s had no protection for %s from %s on".formatted(trade, real, since));
    }
  }

  /// Every moment at which holding or protection changed, and the time of the flattening.
  private static Set<Instant> turningPoints(Books books, String trade) {
    var moments = new TreeSet<Instant>();
    books.executionsOf(trade).forEach(execution -> moments.add(execution.time()));
    for (var order : books.ordersOf(trade)) {
      order.history().forEach(status -> moments.add(status.at()));
    }
    moments.add(FLATTEN);
    return moments;
  }

  private static boolean isBare(Books books, String trade, Instant moment) {
    long held = held(books, trade, moment);
    return held > 0 && !LEGS.stream().allMatch(leg -> covers(books, trade, leg, held, moment));
  }

  /// Exactly the held shares in one working order of that kind, in a group with the other kinds.
  private static boolean covers(Books books, String trade, String leg, long held, Instant moment) {
    var working =
        books.ordersOf(trade).stream()
            .filter(order -> order.leg().equals(leg) && order.worksFrom(moment))
            .toList();
    return working.size() == 1
        && working.getFirst().remainingFrom(moment) == held
        && !working.getFirst().ocaGroup().isEmpty();
  }

  static List<String> wrongPrices(RecordedDay day) {
    var books = new Books(day.ledger());
    var found = new ArrayList<String>();
    for (var trade : books.trades()) {
      var average = books.averageEntry(trade);
      var target =
          new BigDecimal(day.the("TradeProposed", trade).payload().at("/plan/target").asText());
      var atTarget = average.multiply(BigDecimal.ONE.add(target.divide(HUNDRED)));
      for (var order : books.ordersOf(trade)) {
        order.stop().ifPresent(stop -> judgeStop(order, stop, average, found));
        if (order.leg().equals("T")) {
          judgeTarget(order, order.limit().orElseThrow(), atTarget, found);
        }
      }
    }
    return found;
  }

  /// Never more than 0.9 % below the fill, rounded up to the cent, and always below the fill.
  private static void judgeStop(
      BrokerOrder order, BigDecimal stop, BigDecimal average, List<String> found) {
    var lowest = average.multiply(STOP).setScale(2, RoundingMode.UP);
    if (stop.compareTo(lowest) != 0 || stop.compareTo(average) >= 0) {
      found.add("the stop is %s, not %s: %s".formatted(stop, lowest, order));
    }
  }

  private static void judgeTarget(
      BrokerOrder order, BigDecimal limit, BigDecimal atTarget, List<String> found) {
    if (limit.subtract(atTarget).abs().compareTo(CENT) > 0) {
      found.add("the target is %s, not %s: %s".formatted(limit, atTarget, order));
    }
  }
}
