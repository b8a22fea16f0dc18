package org.openbell.exit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.openbell.exit.exit.Decision;
import org.openbell.exit.exit.ExitDecider;
import org.openbell.exit.exit.ExitInput;
import org.openbell.exit.exit.ExitPolicy;
import org.openbell.exit.exit.ExitTimes;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.Situation;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Command;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.TradeId;

/// Loads, decides, saves. Everything worth arguing about is in [ExitDecider].
///
/// Events, ticks and timers come on threads of their own; the row of a position, locked for the
/// length of a transaction, puts them in one order.
public final class ExitDesk {
  private static final Logger LOG = Logger.getLogger(ExitDesk.class);

  private final ExitPorts ports;
  private final ExitPolicy policy;
  private final WatchList watchList;
  private final Wakeups wakeups;

  ExitDesk(ExitPorts ports, ExitPolicy policy, WatchList watchList, Wakeups wakeups) {
    this.ports = ports;
    this.policy = policy;
    this.watchList = watchList;
    this.wakeups = wakeups;
  }

  /// Goes on where the day stands: watches what is on record and sets its timers.
  public void resume() {
    ports.transactions().run(() -> ports.positions().awake().forEach(this::watch));
  }

  /// Gives an event its effect, in the transaction that admitted it.
  public void take(Envelope envelope) {
    switch (envelope.payload()) {
      case OrderFact.OfTrade fact ->
          ExitInput.of(fact).ifPresent(input -> tell(envelope, act(fact.trade(), input)));
      case SchedulerFact.FlattenDue due -> tell(envelope, flatten(due));
      case OrderFact.AccountSnapshotTaken snapshot -> tell(envelope, morning(snapshot));
      case OrderFact.OfGateway _, SchedulerFact _ -> {}
      case ApprovalFact _, ScannerFact _, RankerFact _, ExitFact _, TickFact _, Command _ ->
          throw new IllegalArgumentException(
              envelope.type() + " is not for exit-service: check the topics of channel 'events'");
    }
  }

  /// Remembers a tick, and tells the first one of a plan that touches its stop or its target.
  public void see(TickFact.TickSeen tick) {
    // As exact as our own now: what waits from a finer moment on would be woken too early for it.
    var price = new ExitInput.PriceSeen(tick.last(), tick.at().truncatedTo(ChronoUnit.MILLIS));
    for (TradeId trade : watchList.see(tick.symbol(), price)) {
      actByTheClock(trade, price);
    }
  }

  /// The open positions as they stand, by trade.
  public List<Position> watched() {
    return watchList.open();
  }

  private List<Event> flatten(SchedulerFact.FlattenDue due) {
    List<Event> events = new ArrayList<>();
    for (Position position : ports.positions().awake()) {
      if (position.trade().date().compareTo(due.date()) <= 0) {
        events.addAll(act(position.trade(), new ExitInput.FlattenCame()));
      }
    }
    return events;
  }

  /// What an earlier day left is looked for in the account of a new one.
  private List<Event> morning(OrderFact.AccountSnapshotTaken snapshot) {
    List<Event> events = new ArrayList<>();
    for (Position position : ports.positions().awake()) {
      if (position.trade().date().compareTo(snapshot.date()) < 0) {
        Shares there =
            snapshot.foreignHoldings().stream()
                .filter(held -> held.symbol().equals(position.symbol()))
                .map(OrderFact.ForeignHolding::shares)
                .reduce(Shares.ZERO, Shares::plus);
        events.addAll(act(position.trade(), new ExitInput.MorningCame(there)));
      }
    }
    return events;
  }

  private void actByTheClock(TradeId trade, ExitInput input) {
    ports
        .transactions()
        .run(
            () -> {
              Position before = load(trade);
              List<Event> events = act(before, input);
              ports.outbox().add(nameOf(input, before), ports.clock().instant(), events);
            });
  }

  private void tell(Envelope cause, List<Event> events) {
    ports.outbox().add(cause.eventId().text(), ports.clock().instant(), events);
  }

  private List<Event> act(TradeId trade, ExitInput input) {
    return act(load(trade), input);
  }

  private Position load(TradeId trade) {
    return ports.positions().lock(trade).orElseGet(() -> Position.unseen(trade));
  }

  private List<Event> act(Position before, ExitInput input) {
    TradeId trade = before.trade();
    // A row keeps microseconds: a wait stored a nanosecond too long would outlast its timer.
    Instant now = ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    Decision decision =
        ExitDecider.decide(
            watchList.completed(before).state(),
            input,
            new Situation(trade, ExitTimes.of(trade, ports.calendar()), policy, now));
    if (!decision.state().equals(before.state())) {
      Position after = before.next(decision.state());
      ports.positions().put(after);
      ports.afterCommit().run(() -> watch(after));
    }
    for (Event event : decision.events()) {
      if (event instanceof ExitRecorded exit) {
        ports.positions().record(exit, now);
      }
    }
    decision.alarm().ifPresent(words -> LOG.error(words));
    return decision.events();
  }

  private void watch(Position position) {
    watchList.keep(position);
    wakeups.arm(position, this::actByTheClock);
  }

  // A position changes with everything that it tells by the clock, so no name comes twice.
  private static String nameOf(ExitInput input, Position before) {
    String what =
        switch (input) {
          case ExitInput.Overdue _ -> "overdue";
          case ExitInput.FlattenCame _ -> "flatten";
          case ExitInput.AlarmCame _ -> "alarm";
          case ExitInput.SessionEnded _ -> "over";
          case ExitInput.PriceSeen _ -> "tick";
          case ExitInput.Opened _,
              ExitInput.Filled _,
              ExitInput.HandSold _,
              ExitInput.Reduced _,
              ExitInput.Confirmed _,
              ExitInput.Verified _,
              ExitInput.HaltSeen _,
              ExitInput.MorningCame _,
              ExitInput.Ended _ ->
              throw new IllegalArgumentException(input + " comes as an event, not by the clock");
        };
    return what + " " + before.trade() + " " + before.revision();
  }
}
