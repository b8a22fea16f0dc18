package org.openbell.exit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.Positions;
import org.openbell.kit.testing.Rewindable;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.trade.TradeId;

/// Positions on record for as long as the test lives. For one thread.
final class InMemoryPositions implements Positions, Rewindable {
  private final Map<TradeId, Position> stored = new TreeMap<>();
  final Map<String, ExitRecorded> exits = new TreeMap<>();
  private boolean away;

  /// As if the database did not answer, or did again.
  void setAway(boolean away) {
    this.away = away;
  }

  @Override
  public Optional<Position> lock(TradeId trade) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    return Optional.ofNullable(stored.get(trade));
  }

  @Override
  public void put(Position position) {
    stored.put(position.trade(), position);
  }

  @Override
  public List<Position> awake() {
    return stored.values().stream().filter(Position::isAwake).toList();
  }

  @Override
  public void record(ExitRecorded exit, Instant recordedAt) {
    exits.putIfAbsent(exit.trade() + " " + exit.executionId(), exit);
  }

  @Override
  public Runnable mark() {
    Map<TradeId, Position> before = Map.copyOf(stored);
    Map<String, ExitRecorded> exitsBefore = Map.copyOf(exits);
    return () -> {
      exits.clear();
      exits.putAll(exitsBefore);
      stored.clear();
      stored.putAll(before);
    };
  }
}
