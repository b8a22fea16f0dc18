package org.openbell.system.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.read.LedgerReader;
import org.openbell.system.day.RecordedDay;

/// Adds up the day's money from the broker's executions and compares it with everybody's sums.
public final class MoneyAudit {
  private MoneyAudit() {}

  /// One sentence per difference.
  public static List<String> differences(RecordedDay day) {
    var commissions = BigDecimal.ZERO;
    var earned = BigDecimal.ZERO;
    var found = new ArrayList<String>();
    for (var execution : LedgerReader.executions(day.ledger())) {
      earned =
          execution.side() == Side.SELL
              ? earned.add(execution.amount())
              : earned.subtract(execution.amount());
      if (execution.commission().isEmpty()) {
        found.add("the broker never named the commission of " + execution);
      } else {
        commissions = commissions.add(execution.commission().get());
      }
    }
    var net = earned.subtract(commissions);
    var report = day.report();
    compare("gross P&L", earned, amount(report.path("grossPnl").asText()), found);
    compare("commissions", commissions, amount(report.path("commissions").asText()), found);
    compare("net P&L", net, amount(report.path("netPnl").asText()), found);
    compare(
        "what the account gained",
        net,
        amount(day.ledger().path("cash").asText())
            .subtract(amount(day.ledger().path("startCash").asText())),
        found);
    compare("commissions in PostgreSQL", commissions, stored(day), found);
    compare("net P&L of the trades in the report", net, ofTrades(day), found);
    return found;
  }

  private static BigDecimal stored(RecordedDay day) {
    return day.schemas().of("order", "commission").stream()
        .map(row -> amount(row.path("amount").asText()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal ofTrades(RecordedDay day) {
    return FillAudit.stream(day.report().path("trades"))
        .map(trade -> amount(trade.path("netPnl").asText()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  private static void compare(
      String what, BigDecimal atBroker, BigDecimal elsewhere, List<String> found) {
    if (atBroker.compareTo(elsewhere) != 0) {
      found.add(what + ": " + atBroker + " by the executions, but " + elsewhere);
    }
  }
}
