package org.openbell.launcher.report;

import java.math.BigDecimal;
import java.util.List;

/// What the broker says happened: the simulator's own books, the ground truth of a demo.
///
/// From `GET /ledger`; amounts are US dollars. A commission is null until the broker has told it.
public record BrokerLedger(
    String account,
    BigDecimal cash,
    BigDecimal startCash,
    List<BrokerExecution> executions,
    List<BrokerPosition> positions,
    List<BrokerPosition> openingPositions) {

  public record BrokerExecution(
      String execId,
      String orderRef,
      String symbol,
      String side,
      long shares,
      BigDecimal price,
      BigDecimal commission) {}

  public record BrokerPosition(String symbol, long shares) {}
}
