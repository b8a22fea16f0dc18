package org.openbell.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.launcher.report.BrokerLedger.BrokerExecution;
import org.openbell.launcher.report.BrokerLedger.BrokerPosition;
import org.openbell.launcher.report.DayReport.ReportedFill;

class ReconciliationTest {
  private static final BrokerPosition SKYX = new BrokerPosition("SKYX", 182);
  private static final BrokerExecution BOUGHT = execution("1.01", "BUY", "15.19", "1.00");
  private static final BrokerExecution SOLD = execution("1.02", "SELL", "15.58", "1.02");
  // 100 x (15.58 - 15.19) - 1.00 - 1.02
  private static final BigDecimal NET = new BigDecimal("36.98");
  private static final BigDecimal COMMISSIONS = new BigDecimal("2.02");

  @Test
  void isEqualWhenEveryFillShareAndCentAgrees() {
    var report = report(List.of(fill(BOUGHT), fill(SOLD)), NET, COMMISSIONS);

    assertThat(Reconciliation.differences(report, ledger("10036.98", List.of(SKYX)))).isEmpty();
  }

  @Test
  void comparesAmountsByValueNotByTheirZeros() {
    var report = report(List.of(fill(BOUGHT), fill(SOLD)), new BigDecimal("36.9800"), COMMISSIONS);

    assertThat(Reconciliation.differences(report, ledger("10036.98", List.of(SKYX)))).isEmpty();
  }

  @Test
  void namesAFillThatTheReportLacks() {
    var report = report(List.of(fill(BOUGHT)), NET, COMMISSIONS);

    assertThat(Reconciliation.differences(report, ledger("10036.98", List.of(SKYX))))
        .containsExactly(
            "the report lacks SELL 100 WULF at 15.58"
                + " (execution 1.02, order OB1.20251029-WULF.E.1)");
  }

  @Test
  void namesAFillThatTheBrokerDoesNotKnowAndOneReportedTwice() {
    var unknown = execution("9.99", "SELL", "15.58", "1.02");
    var report =
        report(List.of(fill(BOUGHT), fill(SOLD), fill(SOLD), fill(unknown)), NET, COMMISSIONS);

    assertThat(Reconciliation.differences(report, ledger("10036.98", List.of(SKYX))))
        .containsExactly(
            "execution 1.02 is in the report twice",
            "the broker does not know SELL 100 WULF at 15.58"
                + " (execution 9.99, order OB1.20251029-WULF.E.1)");
  }

  @Test
  void namesEveryAmountThatIsOff() {
    var report =
        report(List.of(fill(BOUGHT), fill(SOLD)), new BigDecimal("36.99"), new BigDecimal("2.01"));

    assertThat(Reconciliation.differences(report, ledger("10036.98", List.of(SKYX))))
        .containsExactly(
            "commissions: reported 2.01, at the broker 2.02",
            "net P&L against the broker's executions: reported 36.99, at the broker 36.98",
            "net P&L against the account's cash: reported 36.99, at the broker 36.98");
  }

  @Test
  void noticesSharesThatWereNotOursAndSharesThatWereLeft() {
    var report = report(List.of(fill(BOUGHT), fill(SOLD)), NET, COMMISSIONS);
    var after = List.of(new BrokerPosition("SKYX", 100), new BrokerPosition("WULF", 50));

    assertThat(Reconciliation.differences(report, ledger("10036.98", after)))
        .containsExactly(
            "SKYX: 182 shares in the account before the day, 100 after it",
            "WULF: 0 shares in the account before the day, 50 after it");
  }

  private static DayReport report(
      List<ReportedFill> fills, BigDecimal netPnl, BigDecimal commissions) {
    return new DayReport("2025-10-29", fills, netPnl, commissions);
  }

  private static BrokerLedger ledger(String cash, List<BrokerPosition> positions) {
    return new BrokerLedger(
        "DU0000001",
        new BigDecimal(cash),
        new BigDecimal("10000"),
        List.of(BOUGHT, SOLD),
        positions,
        List.of(SKYX));
  }

  private static BrokerExecution execution(
      String id, String side, String price, String commission) {
    return new BrokerExecution(
        id,
        "OB1.20251029-WULF.E.1",
        "WULF",
        side,
        100,
        new BigDecimal(price),
        new BigDecimal(commission));
  }

  private static ReportedFill fill(BrokerExecution execution) {
    return new ReportedFill(
        execution.execId(),
        execution.orderRef(),
        execution.symbol(),
        execution.side(),
        execution.shares(),
        execution.price());
  }
}
