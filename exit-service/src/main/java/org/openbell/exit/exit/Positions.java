package org.openbell.exit.exit;

import java.util.List;
import java.util.Optional;
import org.openbell.model.trade.TradeId;

/// The positions on record. Every call belongs to the transaction of its caller.
public interface Positions {
  /// The position, kept from everybody else until the transaction ends.
  Optional<Position> lock(TradeId trade);

  void put(Position position);

  /// Those with shares left, by trade.
  List<Position> open();
}
