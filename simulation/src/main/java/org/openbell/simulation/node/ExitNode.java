package org.openbell.simulation.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.exit.ExitAssembly;
import org.openbell.exit.ExitDesk;
import org.openbell.exit.ExitPorts;
import org.openbell.exit.exit.ExitPolicy;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.Positions;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.event.Topic;
import org.openbell.model.trade.TradeId;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.store.Table;

/// exit-service as a process.
public final class ExitNode extends Node {
  private static final long TICK_TRAVELS = 15_000;

  private final Table<TradeId, Position> positions;
  private final Table<String, ExitRecorded> exits;
  private ExitDesk desk;

  public ExitNode(World world) {
    super(Part.EXIT, world, List.of(Topic.SCHEDULER_EVENTS, Topic.ORDER_EVENTS));
    this.positions = new Table<>(database().tape());
    this.exits = new Table<>(database().tape());
  }

  @Override
  void assemble() {
    desk =
        ExitAssembly.build(
            new ExitPorts(
                world().seams().positions(new ThePositions()),
                database(),
                database()::afterCommit,
                leaving(),
                clock(),
                timers(),
                timers(),
                calendar()),
            world().seams().policy(ExitPolicy.standard()));
    desk.resume();
  }

  @Override
  void effect(Envelope envelope) {
    desk.take(envelope);
  }

  /// A tick that is on its way when the process dies is lost, as all older ones are.
  public void see(TickSeen tick) {
    later(TICK_TRAVELS, () -> enter(() -> desk.see(tick)));
  }

  private final class ThePositions implements Positions {
    @Override
    public Optional<Position> lock(TradeId trade) {
      return positions.find(trade);
    }

    @Override
    public void put(Position position) {
      positions.put(position.trade(), position);
    }

    @Override
    public List<Position> awake() {
      List<Position> awake = new ArrayList<>();
      for (Position position : positions.values()) {
        if (position.isAwake()) {
          awake.add(position);
        }
      }
      awake.sort(Comparator.comparing(Position::trade));
      return awake;
    }

    @Override
    public void record(ExitRecorded exit, Instant recordedAt) {
      exits.add(exit.trade() + " " + exit.executionId(), exit);
    }
  }
}
