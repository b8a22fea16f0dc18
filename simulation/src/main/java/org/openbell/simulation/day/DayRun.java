package org.openbell.simulation.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.session.TradingCalendar;
import org.openbell.simulation.broker.SimulatedGateway;
import org.openbell.simulation.broker.Venue;
import org.openbell.simulation.bus.Bus;
import org.openbell.simulation.node.ApprovalNode;
import org.openbell.simulation.node.ExitNode;
import org.openbell.simulation.node.Node;
import org.openbell.simulation.node.OrderNode;
import org.openbell.simulation.node.RankerNode;
import org.openbell.simulation.node.ScannerNode;
import org.openbell.simulation.node.SchedulerNode;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.node.World;
import org.openbell.simulation.plan.DayPlan;
import org.openbell.simulation.plan.Dice;
import org.openbell.simulation.plan.FaultKind;
import org.openbell.simulation.plan.Faults;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.time.VirtualClock;

/// One day, played from before the wake until after the sleep.
public final class DayRun implements World {
  private static final Duration BEFORE_THE_OPEN = Duration.ofMinutes(95);
  private static final Duration QUIET = Duration.ofMinutes(7);
  private static final Duration AFTER_THE_CLOSE = Duration.ofMinutes(8);

  private static final long UNTIL_THE_LOOK = 75_000_000;

  /// That a service threw what nobody foresaw.
  public record Failure(Part part, String words) {}

  private final DayPlan plan;
  private final TradingCalendar calendar;
  private final Seams seams;
  private final VirtualClock clock;
  private final Bus bus = new Bus();
  private final Faults faults;
  private final Venue venue;
  private final SimulatedGateway gateway;
  private final Notes notes;
  private final Trace trace;
  private final Map<Part, Node> nodes = new EnumMap<>(Part.class);
  private final OrderNode order;
  private final ExitNode exit;
  private final ApprovalNode approval;
  private final RankerNode ranker;
  private final List<Failure> failures = new ArrayList<>();

  public DayRun(DayPlan plan, TradingCalendar calendar, Seams seams, boolean keepsTrace) {
    this.seams = seams;
    this.plan = plan;
    this.calendar = calendar;
    this.clock = new VirtualClock(plan.market().opensAt().minus(BEFORE_THE_OPEN));
    this.faults = new Faults(plan.faults(), new Dice(plan.chance()), this::lost);
    this.trace = new Trace(keepsTrace);
    this.notes = new Notes(clock, trace);
    this.venue = new Venue(clock, plan.market(), faults);
    this.gateway = new SimulatedGateway(clock, venue, faults, plan.cash());
    if (keepsTrace) {
      gateway.readAlong(new WireTrace(clock, trace));
    }
    bus.overhear(notes::told);
    this.order = new OrderNode(this, notes);
    this.exit = new ExitNode(this);
    this.approval = new ApprovalNode(this);
    Node scheduler = new SchedulerNode(this);
    Node scanner = new ScannerNode(this);
    this.ranker = new RankerNode(this);
    for (Node node : List.of(scheduler, scanner, ranker, order, exit, approval)) {
      nodes.put(node.part(), node);
    }
  }

  /// Plays it to its end.
  public void play() {
    nodes.values().forEach(Node::start);
    Operator operator = new Operator(this, approval);
    bus.overhear((envelope, _) -> operator.hears(envelope));
    new FaultDirector(this, venue).plan();
    clock.at(plan.market().closesAt().minus(QUIET), this::quiet);
    clock.runUntil(plan.market().closesAt().plus(AFTER_THE_CLOSE));
  }

  /// From here on nothing goes wrong; whoever is dead for the day stays so until its time.
  private void quiet() {
    faults.end();
    bus.setAway(false);
    nodes.values().forEach(node -> node.database().setAway(false));
  }

  Node node(Part part) {
    return nodes.get(part);
  }

  public OrderNode order() {
    return order;
  }

  public RankerNode ranker() {
    return ranker;
  }

  public Venue venue() {
    return venue;
  }

  public Notes notes() {
    return notes;
  }

  public Trace trace() {
    return trace;
  }

  public List<Failure> failures() {
    return failures;
  }

  public Iterable<Envelope> outboxOf(Part part) {
    return nodes.get(part).outbox().all();
  }

  @Override
  public VirtualClock clock() {
    return clock;
  }

  @Override
  public Bus bus() {
    return bus;
  }

  @Override
  public Faults faults() {
    return faults;
  }

  @Override
  public DayPlan plan() {
    return plan;
  }

  @Override
  public TradingCalendar calendar() {
    return calendar;
  }

  @Override
  public Seams seams() {
    return seams;
  }

  @Override
  public SimulatedGateway gateway() {
    return gateway;
  }

  @Override
  public void started(Part part) {
    notes.started(part);
  }

  @Override
  public void died(Part part) {
    notes.died(part);
  }

  @Override
  public void failed(Part part, RuntimeException unforeseen) {
    failures.add(new Failure(part, Words.of(unforeseen)));
  }

  @Override
  public void ticked(TickSeen tick) {
    notes.ticked(tick);
    exit.see(tick);
  }

  private void lost(FaultKind kind) {
    // What is lost on a healthy link is found with the next look at the books, a minute later.
    notes.disturbed(Notes.Away.LINK, kind == FaultKind.COMMIT_FAILS ? 1_000_000 : UNTIL_THE_LOOK);
    if (order.isUp()) {
      order.stir();
    }
  }

  @Override
  public boolean answers(Part part) {
    return nodes.get(part).isUp();
  }
}
