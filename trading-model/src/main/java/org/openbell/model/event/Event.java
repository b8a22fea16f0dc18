package org.openbell.model.event;

import java.util.Optional;
import org.openbell.model.trade.TradeId;

/// Anything that travels on a topic: a fact that became true, or a command that asks for one.
public sealed interface Event permits Fact, Command {
  /// What keeps related events in order: the trade id once there is one, else scan, date, symbol.
  String key();

  /// The trade this event belongs to, once there is one.
  default Optional<TradeId> tradeId() {
    return Optional.empty();
  }
}
