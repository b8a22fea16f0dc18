package org.openbell.launcher.report;

import java.math.BigDecimal;
import java.util.List;

/// What the approval-service says the day came to: the figures that a ledger can confirm.
///
/// From `GET /report/{date}` as JSON; amounts are US dollars, exact.
public record DayReport(
    String date, List<ReportedFill> fills, BigDecimal netPnl, BigDecimal commissions) {

  public record ReportedFill(
      String executionId,
      String orderRef,
      String symbol,
      String side,
      long shares,
      BigDecimal price) {}
}
