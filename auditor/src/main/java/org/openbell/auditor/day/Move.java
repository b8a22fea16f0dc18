package org.openbell.auditor.day;

import java.math.BigDecimal;
import java.time.Instant;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.Side;

/// What one report of an execution changed: all of it the first time, the difference when revised.
public record Move(
    Instant at, long shares, BigDecimal amount, BrokerExecution execution, boolean isRevision) {
  public boolean isBuy() {
    return execution.side() == Side.BUY;
  }

  /// Bought shares count up, sold ones down.
  public long signed() {
    return isBuy() ? shares : -shares;
  }
}
