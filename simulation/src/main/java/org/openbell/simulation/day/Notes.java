package org.openbell.simulation.day;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.position.Fill;
import org.openbell.simulation.node.OrderStore;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.time.VirtualClock;

/// What an observer of the house writes down during a day: events, rows and deaths, with their
/// moments in microseconds since 1970.
public final class Notes implements OrderStore.Reader {
  /// An event as a reader of its topic heard it.
  public record Heard(Envelope envelope, int position, long at) {}

  /// An order as it was written.
  public record Row(Order order, long at) {}

  public record FillRow(Fill fill, long at) {}

  /// What can be away so that others have to wait.
  public enum Away {
    LINK,
    DATABASE,
    EVENTS
  }

  /// Something was away, or told wrongly, for a while.
  public record Disturbance(Away what, long from, long until) {}

  /// A process was not there from, until; zero while it is not.
  public static final class Absence {
    private final Part part;
    private final long from;
    private long until;

    private Absence(Part part, long from) {
      this.part = part;
      this.from = from;
    }

    public Part part() {
      return part;
    }

    public long from() {
      return from;
    }

    public long until() {
      return until;
    }
  }

  private final VirtualClock clock;
  private final Trace trace;
  private final List<Heard> heard = new ArrayList<>();
  private final Map<OrderRef, List<Row>> orders = new LinkedHashMap<>();
  private final List<FillRow> fills = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final List<Disturbance> disturbances = new ArrayList<>();
  private final List<TickSeen> ticks = new ArrayList<>();
  private final List<Long> lostTails = new ArrayList<>();

  Notes(VirtualClock clock, Trace trace) {
    this.clock = clock;
    this.trace = trace;
  }

  void told(Envelope envelope, int position) {
    heard.add(new Heard(envelope, position, clock.now()));
    trace.add(clock.now(), envelope.payload().toString());
  }

  @Override
  public void wrote(Order order) {
    orders.computeIfAbsent(order.ref(), _ -> new ArrayList<>()).add(new Row(order, clock.now()));
  }

  @Override
  public void wrote(Fill fill) {
    fills.add(new FillRow(fill, clock.now()));
  }

  void started(Part part) {
    for (Absence absence : absences) {
      if (absence.part == part && absence.until == 0) {
        absence.until = clock.now();
      }
    }
    trace.add(clock.now(), part + " starts");
  }

  void died(Part part) {
    absences.add(new Absence(part, clock.now()));
    trace.add(clock.now(), part + " dies");
  }

  void ticked(TickSeen tick) {
    ticks.add(tick);
  }

  void disturbed(Away what, long length) {
    disturbances.add(new Disturbance(what, clock.now(), clock.now() + length));
  }

  /// Rows that were committed are gone.
  void lostTail() {
    lostTails.add(clock.now());
  }

  public boolean hasLostTail() {
    return !lostTails.isEmpty();
  }

  /// When a row that was last written at that moment may first have been lost.
  public Optional<Long> lostTailAfter(long moment) {
    return lostTails.stream().filter(lost -> lost >= moment).findFirst();
  }

  public List<Disturbance> disturbances() {
    return disturbances;
  }

  public List<TickSeen> ticks() {
    return ticks;
  }

  public List<Heard> heard() {
    return heard;
  }

  public Map<OrderRef, List<Row>> orders() {
    return orders;
  }

  public List<FillRow> fills() {
    return fills;
  }

  public List<Absence> absences() {
    return absences;
  }
}
