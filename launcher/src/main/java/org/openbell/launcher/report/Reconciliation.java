package org.openbell.launcher.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openbell.launcher.report.BrokerLedger.BrokerExecution;
import org.openbell.launcher.report.BrokerLedger.BrokerPosition;
import org.openbell.launcher.report.DayReport.ReportedFill;

/// Our report against the broker's ledger: every fill, every share and every cent.
///
/// Written without any of the services' code, so that one mistake cannot agree with itself.
public final class Reconciliation {
  private final DayReport report;
  private final BrokerLedger ledger;
  private final List<String> differences = new ArrayList<>();

  private Reconciliation(DayReport report, BrokerLedger ledger) {
    this.report = report;
    this.ledger = ledger;
  }

  /// One sentence per difference; none when they are equal.
  public static List<String> differences(DayReport report, BrokerLedger ledger) {
    var reconciliation = new Reconciliation(report, ledger);
    reconciliation.compareFills();
    reconciliation.compareMoney();
    reconciliation.comparePositions();
    return List.copyOf(reconciliation.differences);
  }

  private void compareFills() {
    var reported = new HashMap<String, ReportedFill>();
    for (var fill : report.fills()) {
      if (reported.put(fill.executionId(), fill) != null) {
        differences.add("execution " + fill.executionId() + " is in the report twice");
      }
    }
    for (var execution : ledger.executions()) {
      var fill = reported.remove(execution.execId());
      if (fill == null) {
        differences.add("the report lacks " + describe(execution));
      } else if (!describe(fill).equals(describe(execution))) {
        differences.add("reported as " + describe(fill) + ", at the broker " + describe(execution));
      }
    }
    for (var unknown : reported.values()) {
      differences.add("the broker does not know " + describe(unknown));
    }
  }

  private void compareMoney() {
    var commissions = BigDecimal.ZERO;
    var net = BigDecimal.ZERO;
    for (var execution : ledger.executions()) {
      var amount = execution.price().multiply(BigDecimal.valueOf(execution.shares()));
      net = execution.side().equals("BUY") ? net.subtract(amount) : net.add(amount);
      if (execution.commission() == null) {
        differences.add("the broker has not told the commission of " + describe(execution));
      } else {
        commissions = commissions.add(execution.commission());
      }
    }
    net = net.subtract(commissions);
    compare("commissions", report.commissions(), commissions);
    compare("net P&L against the broker's executions", report.netPnl(), net);
    compare(
        "net P&L against the account's cash",
        report.netPnl(),
        ledger.cash().subtract(ledger.startCash()));
  }

  private void compare(String what, BigDecimal reported, BigDecimal atBroker) {
    if (reported.compareTo(atBroker) != 0) {
      differences.add(
          what
              + ": reported "
              + reported.toPlainString()
              + ", at the broker "
              + atBroker.toPlainString());
    }
  }

  // Flat means: as it was in the morning. So what was not ours is still all there.
  private void comparePositions() {
    var now = shares(ledger.positions());
    var before = shares(ledger.openingPositions());
    var symbols = new TreeMap<>(before);
    symbols.putAll(now);
    for (var symbol : symbols.keySet()) {
      long then = before.getOrDefault(symbol, 0L);
      long held = now.getOrDefault(symbol, 0L);
      if (then != held) {
        differences.add(
            symbol + ": " + then + " shares in the account before the day, " + held + " after it");
      }
    }
  }

  private static Map<String, Long> shares(Collection<BrokerPosition> positions) {
    var shares = new HashMap<String, Long>();
    positions.forEach(position -> shares.merge(position.symbol(), position.shares(), Long::sum));
    return shares;
  }

  private static String describe(ReportedFill fill) {
    return describe(
        fill.executionId(),
        fill.orderRef(),
        fill.side(),
        fill.shares(),
        fill.symbol(),
        fill.price());
  }

  private static String describe(BrokerExecution execution) {
    return describe(
        execution.execId(),
        execution.orderRef(),
        execution.side(),
        execution.shares(),
        execution.symbol(),
        execution.price());
  }

  private static String describe(
      String id, String orderRef, String side, long shares, String symbol, BigDecimal price) {
    return "%s %d %s at %s (execution %s, order %s)"
        .formatted(side, shares, symbol, price.stripTrailingZeros().toPlainString(), id, orderRef);
  }
}
