package org.openbell.order.position;

import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// An execution in our account that does not carry our reference: somebody trades by hand there.
public record ForeignFill(
    String executionId, Symbol symbol, Side side, Shares shares, Price price, Instant executedAt) {

  public ExecutionKey key() {
    return ExecutionKey.of(executionId);
  }
}
