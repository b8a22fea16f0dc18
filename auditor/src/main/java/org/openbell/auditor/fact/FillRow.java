package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Our own record of one execution; `recordedAt` is exchange time, where known.
public record FillRow(
    String executionId,
    OrderName name,
    String symbol,
    Side side,
    long shares,
    BigDecimal price,
    Instant executedAt,
    Optional<Instant> recordedAt)
    implements Fact {
  public String base() {
    return BrokerExecution.baseOf(executionId);
  }

  public int revision() {
    return BrokerExecution.revisionOf(executionId);
  }

  public long signed() {
    return side.signed(shares);
  }

  @Override
  public String toString() {
    return "fill %s: %s %d %s at %s (%s)".formatted(executionId, side, shares, symbol, price, name);
  }
}
