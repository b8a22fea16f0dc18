package org.openbell.simulation.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.kit.Inbox;
import org.openbell.kit.Outbox;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Topic;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.Timers;
import org.openbell.simulation.bus.Bus;
import org.openbell.simulation.bus.Line;
import org.openbell.simulation.bus.Line.Outcome;
import org.openbell.simulation.plan.Dice;
import org.openbell.simulation.plan.FaultKind;
import org.openbell.simulation.plan.Faults;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.store.Database;
import org.openbell.simulation.store.MemoryInbox;
import org.openbell.simulation.store.MemoryOutbox;
import org.openbell.simulation.time.VirtualClock;

/// One service as a process: it starts over its database, does its work, and may die at any moment.
///
/// What dies loses everything but its database. Work of an earlier life never runs.
public abstract class Node implements Line.Taker, Database.Watch {
  static final BuildId BUILD = new BuildId("simulated");
  private static final long RELAY = 3_000;
  private static final long REST = 200_000;
  private static final long START = 2_500_000;
  private static final int ACKNOWLEDGED_LATE = 4;

  /// Thrown out of a port to end the process; it has no trace, because nobody reads it.
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;

    Died() {
      super("the process died", null, false, false);
    }
  }

  private final Part part;
  private final World world;
  private final Database database;
  private final Inbox inbox;
  private final Outbox leaving;
  private final MemoryOutbox outbox;
  private final Line line;
  private final Dice dice;
  private boolean up;
  private boolean dying;
  private int life;
  private int depth;
  private boolean relayPlanned;
  private boolean lineStopped;

  Node(Part part, World world, List<Topic> topics) {
    this.part = part;
    this.world = world;
    this.dice = world.faults().dice().apart();
    this.database = new Database(this);
    this.inbox = world.seams().inbox(part, new MemoryInbox(database.tape()));
    this.outbox =
        new MemoryOutbox(
            database.tape(), part.service(), build(), world.clock(), this::relayAfterCommit);
    this.leaving = world.seams().outbox(part, outbox);
    this.line = new Line(world.bus(), clock(), dice.apart(), topics, this);
  }

  /// Builds the service anew over its database.
  abstract void assemble();

  /// Gives an event its effect, within the transaction that admits it.
  abstract void effect(Envelope envelope);

  /// How long until this event can be taken; zero for now.
  long waitBefore(Envelope envelope) {
    return 0;
  }

  /// The process is gone.
  void buried() {}

  public final Part part() {
    return part;
  }

  final World world() {
    return world;
  }

  final VirtualClock clock() {
    return world.clock();
  }

  final Faults faults() {
    return world.faults();
  }

  final Bus bus() {
    return world.bus();
  }

  final Dice dice() {
    return dice;
  }

  public final Database database() {
    return database;
  }

  /// Where the service leaves what it tells.
  final Outbox leaving() {
    return leaving;
  }

  final TradingCalendar calendar() {
    return world.seams().calendar(part, world.calendar());
  }

  final BuildId build() {
    return world.seams().build(part, BUILD);
  }

  public final MemoryOutbox outbox() {
    return outbox;
  }

  public final Line line() {
    return line;
  }

  public final boolean isUp() {
    return up;
  }

  final int life() {
    return life;
  }

  @Override
  public final boolean isThere() {
    return up && !lineStopped;
  }

  public final void start() {
    if (up) {
      return;
    }
    if (database.isAway()) {
      clock().after(START, this::start);
      return;
    }
    up = true;
    dying = false;
    lineStopped = false;
    life++;
    world.started(part);
    enter(this::assemble);
    relayAfterCommit();
    line.poke();
  }

  /// The process ends now, and is started again after that time.
  public final void die(long downFor) {
    if (up) {
      up = false;
      dying = false;
      world.died(part);
      buried();
      line.rewindAll(dice.below(ACKNOWLEDGED_LATE));
    }
    clock().after(downFor + START, this::start);
  }

  /// Runs the service's own code. What it throws is its end, or passes; false when it is over with
  /// the process.
  final boolean enter(Runnable work) {
    if (!up) {
      return false;
    }
    depth++;
    try {
      work.run();
    } catch (Died died) {
      dying = true;
      if (depth > 1) {
        throw died;
      }
    } catch (Database.Away away) {
      faults().happened("work waits for the database");
    } catch (RuntimeException failed) {
      failed(failed);
    } finally {
      depth--;
    }
    // Some code catches everything, and would go on living.
    if (dying && depth == 0) {
      die(downTime());
    }
    return up && !dying;
  }

  private long downTime() {
    return dice.between(500_000, 25_000_000);
  }

  final void perish() {
    dying = true;
    throw new Died();
  }

  @Override
  public final void stayAlive() {
    if (dying || !up) {
      throw new Died();
    }
  }

  @Override
  public void beforeCommit() {
    if (faults().strike(FaultKind.CRASH_BEFORE_COMMIT, part).isPresent()) {
      perish();
    }
    if (faults().strike(FaultKind.COMMIT_FAILS, part).isPresent()) {
      throw new Database.Away();
    }
  }

  @Override
  public void afterCommit() {
    if (faults().strike(FaultKind.CRASH_AFTER_COMMIT, part).isPresent()) {
      perish();
    }
  }

  @Override
  public void failed(RuntimeException unforeseen) {
    if (!(unforeseen instanceof Database.Away) && !lineStopped) {
      lineStopped = true;
      world.failed(part, unforeseen);
    }
  }

  /// Timers that die with the process.
  final Timers timers() {
    int ofThisLife = life;
    return (when, work) -> {
      VirtualClock.Event event =
          clock()
              .at(
                  when,
                  () -> {
                    if (life == ofThisLife) {
                      enter(work);
                    }
                  });
      return event::cancel;
    };
  }

  /// Work of this life only, after so many microseconds.
  final void later(long wait, Runnable work) {
    int ofThisLife = life;
    clock()
        .after(
            wait,
            () -> {
              if (up && life == ofThisLife) {
                work.run();
              }
            });
  }

  private void relayAfterCommit() {
    if (!relayPlanned) {
      relayPlanned = true;
      int ofThisLife = life;
      clock()
          .after(
              RELAY,
              () -> {
                relayPlanned = false;
                if (up && life == ofThisLife) {
                  relay();
                } else if (up) {
                  relayAfterCommit();
                }
              });
    }
  }

  private void relay() {
    Optional<Envelope> next = outbox.next();
    while (next.isPresent()) {
      if (bus().isAway() || database.isAway()) {
        clock().after(REST, this::relayAfterCommit);
        return;
      }
      if (world.seams().publishes(next.get())) {
        bus().publish(next.get());
      }
      if (faults().strike(FaultKind.PUBLISHED_TWICE, part).isPresent()) {
        bus().publish(next.get());
      }
      outbox.published();
      next = outbox.next();
    }
  }

  @Override
  public final Outcome take(Envelope envelope) {
    long wait = waitBefore(envelope);
    if (wait > 0) {
      return new Outcome.Later(wait);
    }
    List<Boolean> through = new ArrayList<>(1);
    enter(() -> database.run(() -> admit(envelope, through)));
    if (!isThere()) {
      return new Outcome.Gone();
    }
    if (through.isEmpty() || database.isAway()) {
      // Rolled back, or never begun: the event waits for the database, as the line does.
      return new Outcome.Later(REST);
    }
    return new Outcome.Taken();
  }

  private void admit(Envelope envelope, List<Boolean> through) {
    if (inbox.admit(envelope.eventId(), envelope.type())) {
      world.seams().effect(part, this::effect).accept(envelope);
    } else {
      faults().happened("delivered again, admitted once");
    }
    database.afterCommit(() -> through.add(true));
  }

  static Instant moment(long micros) {
    return VirtualClock.instant(micros);
  }
}
