package org.openbell.exit.exit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.trade.TradeId;

/// The positions on record. Every call belongs to the transaction of its caller.
public interface Positions {
  /// The position, kept from everybody else until the transaction ends.
  Optional<Position> lock(TradeId trade);

  void put(Position position);

  /// Those of which something is still expected, see [Position#isAwake], by trade.
  List<Position> awake();

  /// Keeps the account of a sale; the same execution twice is kept once.
  void record(ExitRecorded exit, Instant recordedAt);
}
