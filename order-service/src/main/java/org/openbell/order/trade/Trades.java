package org.openbell.order.trade;

import java.util.List;
import java.util.Optional;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;

/// Keeps every trade.
public interface Trades {
  Optional<Trade> find(TradeId id);

  List<Trade> of(SessionDate date);

  void put(Trade trade);
}
