package org.openbell.order.position;

import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;

/// Our record of one execution.
public record Fill(
    String executionId,
    OrderRef order,
    Symbol symbol,
    Side side,
    Shares shares,
    Price price,
    Instant executedAt,
    String venue) {

  public ExecutionKey key() {
    return ExecutionKey.of(executionId);
  }
}
