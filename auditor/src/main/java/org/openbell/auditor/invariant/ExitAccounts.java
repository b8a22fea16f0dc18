package org.openbell.auditor.invariant;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.Move;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.ExitTold;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Subject;

/// INV-34 Exit accounts, ours: each sale with its reason, what was asked for it and what was paid.
final class ExitAccounts implements Invariant {
  private static final Rule RULE =
      new Rule(
          34,
          "Exit accounts",
          "Every sale of ours is accounted for: its reason is that of its order, and what was asked"
              + " and paid is what was asked and paid",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "By the accounts, orders and fills on Kafka");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(
        Subject.EXIT_ACCOUNTS,
        Subject.BROKER_EXECUTIONS,
        Subject.BROKER_ORDERS,
        Subject.ORDER_TERMS,
        Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, ExitTold> told = new HashMap<>();
    course.day().exitsTold().forEach(exit -> told.put(exit.execution(), exit));
    for (Lot lot : course.lots()) {
      for (Move move : lot.moves()) {
        var sale = move.execution();
        var exit = told.get(sale.id());
        if (move.isBuy()) {
          continue;
        }
        if (exit != null) {
          judge(course, lot, sale, exit, findings);
        } else if (!move.isRevision() && isMissing(course, lot, move)) {
          findings.violated(sale.at(), lot.trade(), "a sale is not accounted for", sale);
        }
      }
    }
  }

  /// Unless the broker has said something else of that sale since.
  private static boolean isMissing(Course course, Lot lot, Move move) {
    var patience = course.day().limits().reactions().unconfirmed();
    Instant until = course.day().until();
    return course.isOverdue(move.at(), until, patience, patience)
        && lot.moves().stream()
            .noneMatch(
                later ->
                    later.isRevision() && later.execution().base().equals(move.execution().base()));
  }

  private static void judge(
      Course course, Lot lot, BrokerExecution sale, ExitTold exit, Findings findings) {
    if (!reasons(sale).contains(exit.reason())) {
      violated(exit, "%s is no reason for %s".formatted(exit.reason(), sale.name()), findings);
    }
    if (exit.shares() != sale.shares()
        || exit.paid().filter(paid -> paid.compareTo(sale.price()) == 0).isEmpty()) {
      violated(exit, "%d were sold at %s".formatted(sale.shares(), sale.price()), findings);
    }
    asked(lot, sale, exit.asked(), knownUntil(course, sale, exit))
        .ifPresent(what -> violated(exit, "nobody asked for " + what, findings));
  }

  private static Set<String> reasons(BrokerExecution sale) {
    return switch (sale.name().leg()) {
      case STOP -> Set.of("STOP_LOSS");
      case TARGET -> Set.of("TARGET");
      case TIME_EXIT -> Set.of("LIQUIDATION");
      case CLOSE -> Set.of("STOP_LOSS", "LIQUIDATION", "MANUAL", "CLOSED_BY_USER");
      case ENTRY, NONE -> Set.of();
    };
  }

  /// Order-service names the price that the broker said of the order before it sold. When it was
  /// away between the sale and its account, it can know no more than how the order stood
  // afterwards.
  private static Instant knownUntil(Course course, BrokerExecution sale, ExitTold exit) {
    return course.day().outages().stream()
            .filter(outage -> outage.part() == Outage.Part.ORDER_SERVICE)
            .filter(outage -> outage.from().isBefore(exit.at()))
            .anyMatch(outage -> outage.until().map(end -> end.isAfter(sale.at())).orElse(true))
        ? exit.at()
        : sale.saidAt();
  }

  /// A stop and a target are asked for at a price that their order had by then.
  private static Optional<BigDecimal> asked(
      Lot lot, BrokerExecution sale, Optional<BigDecimal> asked, Instant then) {
    List<BrokerOrder> orders =
        lot.orders().stream().filter(order -> order.name().equals(sale.name())).toList();
    if (asked.isEmpty() || orders.isEmpty()) {
      return Optional.empty();
    }
    return switch (sale.name().leg()) {
      case STOP, TARGET -> asked.filter(price -> !hadPrice(orders, then, price));
      case TIME_EXIT, CLOSE, ENTRY, NONE -> Optional.empty();
    };
  }

  private static boolean hadPrice(List<BrokerOrder> orders, Instant then, BigDecimal price) {
    return orders.stream()
        .flatMap(order -> order.terms().stream())
        .filter(terms -> !terms.from().isAfter(then))
        .flatMap(terms -> terms.limit().or(terms::stop).stream())
        .anyMatch(had -> had.compareTo(price) == 0);
  }

  private static void violated(ExitTold exit, String what, Findings findings) {
    findings.violated(exit.at(), exit.trade(), what, exit);
  }
}
