package org.openbell.simulation.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.event.Topic;
import org.openbell.model.trade.Leg;
import org.openbell.order.AccountMode;
import org.openbell.order.OrderAssembly;
import org.openbell.order.OrderDesk;
import org.openbell.order.OrderPolicy;
import org.openbell.order.PreviewMode;
import org.openbell.order.arming.ArmingPolicy;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.Gateway;
import org.openbell.order.clockwork.Checkup;
import org.openbell.order.clockwork.Rounds;
import org.openbell.order.gate.GateLimits;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.sizing.SizingPolicy;
import org.openbell.simulation.broker.SimulatedGateway;
import org.openbell.simulation.plan.FaultKind;
import org.openbell.simulation.plan.Part;

/// order-service as a process: its desk, its sender, its housekeeping, its way to the gateway.
public final class OrderNode extends Node implements SimulatedGateway.Client {
  private static final long MILLI = 1_000;
  private static final long SECOND = 1_000_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long SENDER = 2 * MILLI;
  private static final long WAIT_FOR_BROKER = 10 * SECOND;
  private static final long LOOK_FOR_BROKER = 100 * MILLI;

  /// When the housekeeping goes round after something has happened; then once a while.
  private static final long[] ROUNDS = {
    20, 300, 1_000, 2_100, 3_100, 5_200, 8_000, 11_500, 16_000, 30_000, 61_000
  };
  private static final long IDLE = 300 * SECOND;

  private final OrderStore store;
  private OrderDesk desk;
  private TradingSwitch trading;
  private Rounds rounds;
  private SimulatedGateway.Link link;
  private Gateway gateway;
  private Optional<Cause> haltMark = Optional.empty();
  private boolean senderPlanned;
  private long happenedAt;
  private int nextRound;
  private long roundPlannedFor;
  private Optional<Envelope> waiting = Optional.empty();
  private long waitsUntil;

  public OrderNode(World world, OrderStore.Reader reader) {
    super(
        Part.ORDER,
        world,
        List.of(
            Topic.SCHEDULER_EVENTS,
            Topic.RANKER_EVENTS,
            Topic.APPROVAL_EVENTS,
            Topic.ORDER_COMMANDS,
            Topic.SCANNER_EVENTS));
    this.store = new OrderStore(database(), reader);
  }

  @Override
  void assemble() {
    trading = new TradingSwitch(world().seams().stops(() -> trading, new Mark()));
    haltMark.ifPresent(trading::latch);
    senderPlanned = false;
    roundPlannedFor = 0;
    waiting = Optional.empty();
    desk =
        OrderAssembly.desk(
            world().seams().books(store.books()),
            leaving(),
            database(),
            clock(),
            calendar(),
            world().seams().policy(policy()),
            trading,
            this::isUp,
            this::wakeSender);
    link = world().gateway().linkFor(this);
    gateway = world().seams().gateway(link, this::hear);
    Checkup checkup = new Checkup(gateway, desk, clock(), new Machine(), clock()::nanos);
    rounds = new Rounds(gateway, desk, checkup, Duration.ofSeconds(60), clock()::nanos, _ -> {});
    stir();
  }

  private OrderPolicy policy() {
    return new OrderPolicy(
        SizingPolicy.standard(),
        GateLimits.standard(),
        AccountMode.PAPER,
        Optional.empty(),
        Duration.ofSeconds(5),
        Duration.ofSeconds(2),
        Duration.ofMinutes(15),
        PreviewMode.ADVISE,
        new ArmingPolicy(
            false, true, build().text(), Duration.ofSeconds(1), Duration.ofMinutes(3), 250_000_000),
        "run" + life());
  }

  @Override
  void buried() {
    link.disconnect();
  }

  @Override
  void effect(Envelope envelope) {
    desk.on(envelope);
    stir();
  }

  /// What may lead to an entry waits for the broker after a start, ten seconds at most.
  @Override
  long waitBefore(Envelope envelope) {
    boolean entry =
        envelope.payload() instanceof RankerFact
            || envelope.payload() instanceof SchedulerFact.EntryWindowOpened
            || envelope.payload() instanceof ApprovalFact.TradeApproved;
    if (!entry || database().isAway() || (desk.isReconciled() && !desk.needsSnapshot())) {
      return 0;
    }
    if (!waiting.equals(Optional.of(envelope))) {
      waiting = Optional.of(envelope);
      waitsUntil = clock().now() + WAIT_FOR_BROKER;
    }
    return clock().now() < waitsUntil ? LOOK_FOR_BROKER : 0;
  }

  /// What the broker says is recorded, or it is at least known that it was not.
  @Override
  public void hear(BrokerReport report) {
    if (!isUp()) {
      return;
    }
    boolean recorded =
        enter(
            () -> {
              try {
                world().seams().reports(desk::on).accept(report);
              } catch (RuntimeException notRecorded) {
                faults().happened("report not recorded");
                desk.on(new BrokerReport.NotRecorded("a report was not recorded"));
              }
            });
    if (recorded) {
      stir();
    }
  }

  @Override
  public void see(TickSeen tick) {
    if (isUp()) {
      desk.saw(tick);
      world().ticked(tick);
    }
  }

  private void wakeSender() {
    if (!senderPlanned) {
      senderPlanned = true;
      later(
          SENDER,
          () -> {
            senderPlanned = false;
            enter(this::sendAll);
          });
    }
  }

  /// Errands are recorded as told, all of them, before the first of them is.
  private void sendAll() {
    List<Order> errands = desk.takeErrands();
    while (!errands.isEmpty()) {
      errands.forEach(this::send);
      errands = desk.takeErrands();
    }
  }

  private void send(Order order) {
    if (faults().strike(FaultKind.CRASH_BEFORE_SEND, Part.ORDER).isPresent()) {
      perish();
    }
    try {
      switch (order.errand()) {
        case PLACE, MODIFY -> place(order);
        case CANCEL -> gateway.cancel(order);
        case NONE -> throw new IllegalStateException("no errand with " + order.ref());
      }
    } catch (BrokerUnavailable notSent) {
      faults().happened("not sent, put back");
      desk.notSent(order);
    }
    stir();
    if (faults().strike(FaultKind.CRASH_AFTER_SEND, Part.ORDER).isPresent()) {
      perish();
    }
  }

  private void place(Order order) {
    if (order.ref().leg() != Leg.ENTRY) {
      gateway.place(order);
    } else if (!trading.sendEntry(() -> gateway.place(order))) {
      faults().happened("entry held back at the socket");
      desk.heldBack(order);
    }
  }

  /// Something has happened: the housekeeping looks closely for a minute.
  public void stir() {
    happenedAt = clock().now();
    nextRound = 0;
    planRound();
  }

  private void planRound() {
    long due = nextRoundAt();
    if (roundPlannedFor > clock().now() && roundPlannedFor <= due) {
      return;
    }
    roundPlannedFor = due;
    later(due - clock().now(), () -> round(due));
  }

  private long nextRoundAt() {
    if (nextRound < ROUNDS.length) {
      long next = happenedAt + ROUNDS[nextRound] * MILLI;
      return isRestless() ? Math.min(next, clock().now() + restlessly()) : next;
    }
    if (isRestless()) {
      return clock().now() + restlessly();
    }
    return clock().now() + (isBeforeTheOpen() ? MINUTE : IDLE);
  }

  private boolean isRestless() {
    return !link.isConnected()
        || !desk.isReconciled()
        || desk.isLookExpected()
        || store.isUnsettled();
  }

  /// Every second while something is under way; what goes on for minutes is looked at less often.
  private long restlessly() {
    long ago = clock().now() - happenedAt;
    return ago < 40 * SECOND ? SECOND : ago < 5 * MINUTE ? 5 * SECOND : 15 * SECOND;
  }

  /// Around the entry window the books are to be as fresh as they are in a real morning.
  private boolean isBeforeTheOpen() {
    long open = world().plan().market().open();
    return clock().now() > open - 16 * MINUTE && clock().now() < open + 6 * MINUTE;
  }

  private void round(long planned) {
    if (planned != roundPlannedFor) {
      return;
    }
    roundPlannedFor = 0;
    while (nextRound < ROUNDS.length && happenedAt + ROUNDS[nextRound] * MILLI <= clock().now()) {
      nextRound++;
    }
    if (enter(rounds::round)) {
      planRound();
    }
  }

  /// A person stops entries at the service's own door.
  public void halt(String by) {
    enter(
        () -> {
          trading.latch(
              new Cause(CauseKind.HALTED_BY_HAND, "", by, "simulated", clock().instant()));
          desk.settleStops();
        });
    stir();
  }

  /// A person clears everything that stops entries.
  public void resume(String by) {
    enter(
        () ->
            desk.resume(
                Set.copyOf(trading.causes().names().toList()), by, "simulated: all is well"));
    stir();
  }

  public void flatten(String by) {
    enter(() -> desk.flatten(by));
    stir();
  }

  public OrderStore store() {
    return store;
  }

  /// The mark of a halt by hand on the machine's disk: no database can lose it.
  private final class Mark implements TradingSwitch.Listener {
    @Override
    public void latched(Cause cause) {
      if (cause.kind() == CauseKind.HALTED_BY_HAND) {
        haltMark = Optional.of(cause);
      }
    }

    @Override
    public void cleared(List<Cause> causes) {
      if (causes.stream().anyMatch(cause -> cause.kind() == CauseKind.HALTED_BY_HAND)) {
        haltMark = Optional.empty();
      }
    }
  }

  private final class Machine implements Checkup.Machine {
    @Override
    public Instant databaseTime() {
      return clock().instant();
    }

    @Override
    public long freeBytes() {
      return Long.MAX_VALUE;
    }
  }
}
