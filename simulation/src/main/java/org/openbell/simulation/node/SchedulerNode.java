package org.openbell.simulation.node;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.Topic;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;
import org.openbell.scheduler.SchedulerAssembly;
import org.openbell.scheduler.SchedulerDesk;
import org.openbell.scheduler.agenda.AgendaBook;
import org.openbell.scheduler.agenda.DayAgenda;
import org.openbell.scheduler.clockwork.AgendaRunner;
import org.openbell.scheduler.clockwork.Surroundings;
import org.openbell.scheduler.done.MasterBook;
import org.openbell.scheduler.done.MasterPosition;
import org.openbell.scheduler.rollcall.Answer;
import org.openbell.scheduler.rollcall.Roster;
import org.openbell.simulation.plan.Morning;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.store.Table;

/// scheduler-service as a process, with its own clockwork.
public final class SchedulerNode extends Node {
  private static final BuildId OTHER = new BuildId("of another day");

  private record Item(SessionDate date, String name) {}

  private final Table<Item, AgendaBook.Outcome> settled;
  private final Table<TradeId, MasterPosition> masters;
  private SchedulerDesk desk;

  public SchedulerNode(World world) {
    super(Part.SCHEDULER, world, List.of(Topic.ORDER_EVENTS));
    this.settled = new Table<>(database().tape());
    this.masters = new Table<>(database().tape());
  }

  @Override
  void assemble() {
    desk =
        SchedulerAssembly.desk(
            new SchedulerAssembly.Ports(
                database(), leaving(), new Agendas(), new TheMasters(), calendar(), clock()));
    new AgendaRunner(
            desk,
            new RollCall(),
            new Surroundings(clock(), calendar(), ExchangeTime.NEW_YORK),
            timers(),
            build().text())
        .start();
  }

  @Override
  void effect(Envelope envelope) {
    if (envelope.payload() instanceof OrderFact fact) {
      desk.on(fact);
    }
  }

  private final class RollCall implements Roster {
    @Override
    public List<Answer> ask() {
      return List.of(Part.values()).stream().map(this::answer).toList();
    }

    private Answer answer(Part part) {
      Morning morning = world().plan().morning(part);
      if (!world().answers(part) || morning == Morning.SILENT) {
        return new Answer.Silent(part.service(), "nobody is there");
      }
      BuildId build = morning == Morning.STALE ? OTHER : world().seams().build(part, BUILD);
      return new Answer.Ready(part.service(), build.text(), Envelope.SCHEMA);
    }

    @Override
    public List<Answer> askPatiently() {
      return ask();
    }
  }

  private final class Agendas implements AgendaBook {
    @Override
    public Set<String> settled(SessionDate date) {
      Set<String> names = new HashSet<>();
      for (Item item : settled.keys()) {
        if (item.date().equals(date)) {
          names.add(item.name());
        }
      }
      return names;
    }

    @Override
    public boolean settle(SessionDate date, String name, Outcome outcome, Instant at) {
      return settled.add(new Item(date, name), outcome);
    }

    @Override
    public Optional<SessionDate> unfinished(SessionDate earliest, SessionDate before) {
      SessionDate latest = null;
      for (Item item : settled.keys()) {
        SessionDate date = item.date();
        boolean woke =
            item.name().equals(DayAgenda.WOKE)
                && settled.find(item).equals(Optional.of(Outcome.TOLD))
                && date.compareTo(earliest) >= 0
                && date.compareTo(before) < 0
                && !settled.has(new Item(date, DayAgenda.SLEPT));
        if (woke && (latest == null || date.compareTo(latest) > 0)) {
          latest = date;
        }
      }
      return Optional.ofNullable(latest);
    }
  }

  private final class TheMasters implements MasterBook {
    @Override
    public void put(MasterPosition position) {
      masters.put(position.trade(), position);
    }

    @Override
    public List<MasterPosition> on(SessionDate date) {
      return masters.all().stream().filter(master -> master.date().equals(date)).toList();
    }
  }
}
