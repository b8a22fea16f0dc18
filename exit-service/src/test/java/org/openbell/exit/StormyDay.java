package org.openbell.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.exit.Facts.at;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.openbell.exit.exit.ExitPolicy;
import org.openbell.exit.exit.PositionState;
import org.openbell.kit.EventLine;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.DirectTransactions;
import org.openbell.kit.testing.InMemoryInbox;
import org.openbell.kit.testing.RecordingOutbox;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderFact.FlatConfirmed;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.StockHaltSeen;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;

/// One random day of one trade: a broker that mostly does what it is told, a world that does not.
final class StormyDay {
  /// A way a day can go.
  enum Way {
    GUARDED,
    CLOSE_FAILED,
    UNCONFIRMED,
    HALTED,
    UNVERIFIED,
    CARRIED,
    FLAT
  }

  private static final ExitPolicy POLICY = ExitPolicy.standard();
  private static final Facts WULF = Facts.of("WULF");
  private static final Symbol SYMBOL = Symbol.parse("WULF");
  private static final Instant LAST_MINUTE = at("15:44:00");
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final RandomGenerator random;
  private final VirtualTime time = new VirtualTime(at("09:30:02"));
  private final InMemoryPositions positions = new InMemoryPositions();
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final RecordingOutbox outbox = new RecordingOutbox("exit-service", time);
  private final DirectTransactions transactions = new DirectTransactions(positions, inbox, outbox);
  private final EventJson json = new EventJson();
  private final EventLine line = new EventLine(json, inbox, transactions);
  private final boolean stopIsBroken;
  private final boolean neverSells;
  private ExitDesk desk;
  private int events;
  private int seen;
  private long held;
  private long sold;
  private int buys;
  private Price price = Facts.AVERAGE;
  private StockHalt halt = StockHalt.NONE;
  private Optional<ProtectPosition> working = Optional.empty();

  StormyDay(RandomGenerator random) {
    this.random = random;
    this.stopIsBroken = random.nextInt(3) == 0;
    this.neverSells = random.nextInt(10) == 0;
    this.desk = newDesk();
  }

  private ExitDesk newDesk() {
    return ExitAssembly.build(
        new ExitPorts(
            positions,
            transactions,
            Runnable::run,
            outbox,
            time,
            time,
            time,
            UsEquityCalendar.standard()),
        POLICY);
  }

  void play() {
    buy();
    answer();
    while (time.instant().isBefore(LAST_MINUTE) && events < 400) {
      step();
    }
    time.advanceTo(at("15:44:59"));
    answer();
    time.advanceTo(at("15:45:00"));
    answer();
    // The broker's own time exit, unless the stock is halted or nothing sells today.
    if (held > 0 && halt == StockHalt.NONE && !neverSells && random.nextBoolean()) {
      sell(Leg.TIME_EXIT, ExitReason.LIQUIDATION, held, price);
    }
    for (int minute = 0; minute < 25; minute++) {
      time.advanceBy(Duration.ofMinutes(1));
      answer();
    }
    holdsAtTheEnd();
  }

  private void step() {
    switch (random.nextInt(14)) {
      case 0 -> buy();
      case 1 -> handSale();
      case 2 -> halt(random.nextInt(3) == 0 ? StockHalt.PAUSED : StockHalt.NONE);
      case 3 -> restart();
      case 4 -> pass(Duration.ofMinutes(random.nextInt(1, 40)));
      case 5, 6 -> pass(Duration.ofSeconds(random.nextInt(1, 8)));
      default -> tick();
    }
    answer();
  }

  /// So much time, but not beyond the minute before the flattening.
  private void pass(Duration span) {
    Instant then = time.instant().plus(span);
    time.advanceTo(then.isBefore(LAST_MINUTE) ? then : LAST_MINUTE);
  }

  private void buy() {
    if (held == 0 && buys > 0) {
      return;
    }
    long more = random.nextLong(1, 80);
    held += more;
    buys++;
    tell(WULF.fill(Side.BUY, more, held));
    if (buys == 1) {
      tell(WULF.opened(held));
    }
  }

  private void handSale() {
    if (held == 0 || random.nextInt(4) > 0) {
      return;
    }
    long some = random.nextLong(1, held + 1);
    held -= some;
    sold += some;
    tell(
        new SoldByHand(
            WULF.trade(), Shares.of(some), Optional.of(price), Shares.of(held), time.instant()));
    tellWhatIsLeft(ExitReason.CLOSED_BY_USER);
  }

  private void halt(StockHalt next) {
    halt = next;
    tell(new StockHaltSeen(WULF.trade(), next, time.instant()));
  }

  private void restart() {
    desk = newDesk();
    desk.resume();
  }

  private void tick() {
    if (halt != StockHalt.NONE) {
      return;
    }
    pass(Duration.ofMillis(random.nextInt(100, 2_000)));
    long cents = random.nextInt(30) == 0 ? -random.nextLong(5, 60) : random.nextLong(-9, 10);
    price = new Price(price.value().add(CENT.multiply(BigDecimal.valueOf(cents))).max(CENT));
    desk.see(new TickSeen(SYMBOL, Price.ZERO, Price.ZERO, price, time.instant()));
    answer();
    brokerSells();
  }

  private void brokerSells() {
    if (held == 0 || working.isEmpty()) {
      return;
    }
    ProtectPosition exits = working.get();
    if (price.isAtMost(exits.stop()) && !stopIsBroken) {
      sell(Leg.STOP, ExitReason.STOP_LOSS, part(), price);
    } else if (price.isAtLeast(exits.target())) {
      sell(Leg.TARGET, ExitReason.TARGET, part(), exits.target());
    }
  }

  private long part() {
    return random.nextInt(3) == 0 ? random.nextLong(1, held + 1) : held;
  }

  private void sell(Leg leg, ExitReason reason, long shares, Price at) {
    held -= shares;
    sold += shares;
    tell(WULF.sale(leg, "x" + events, shares, held, at, time.instant(), reason));
    tellWhatIsLeft(reason);
  }

  private void tellWhatIsLeft(ExitReason reason) {
    if (held > 0) {
      tell(new PositionReduced(WULF.trade(), Shares.of(held), reason));
      return;
    }
    working = Optional.empty();
    tell(WULF.closed());
    if (random.nextInt(5) > 0) {
      tell(new FlatConfirmed(WULF.trade(), time.instant()));
    }
  }

  /// What order-service makes of the commands since the last time.
  private void answer() {
    List<Envelope> told = outbox.envelopes();
    while (seen < told.size()) {
      Envelope envelope = told.get(seen++);
      switch (envelope.payload()) {
        case ProtectPosition wish -> protect(wish, envelope.occurredAt());
        case ClosePosition wish -> close(wish, envelope.occurredAt());
        case Event other -> assertThat(other).isInstanceOf(ExitFact.class);
      }
      told = outbox.envelopes();
    }
  }

  private void protect(ProtectPosition wish, Instant asked) {
    assertThat(asked).as("nothing is protected from flatten time on").isBefore(at("15:45:00"));
    assertThat(wish.shares().count()).as("never more than is held").isLessThanOrEqualTo(held);
    working = Optional.of(wish);
    if (random.nextInt(4) > 0) {
      tell(
          new ProtectionConfirmed(
              wish.trade(), wish.shares(), wish.stop(), wish.target(), wish.timeExit()));
    }
  }

  private void close(ClosePosition wish, Instant asked) {
    assertThat(asked).as("nothing is sold after the bell").isBefore(at("16:00:00"));
    if (wish.reason() == ExitReason.STOP_LOSS) {
      assertThat(halt).as("nothing is closed while it is halted").isEqualTo(StockHalt.NONE);
      assertThat(asked).isBefore(at("15:45:00"));
    } else {
      assertThat(asked).isAfterOrEqualTo(at("15:45:00"));
    }
    if (held > 0 && halt == StockHalt.NONE && !neverSells && random.nextInt(3) > 0) {
      sell(Leg.CLOSE, wish.reason(), held, price);
    }
  }

  private void tell(Event event) {
    Envelope envelope = Facts.envelope("event-" + events++, event);
    line.take(json.write(envelope), desk::take);
    if (random.nextInt(5) == 0) {
      line.take(json.write(envelope), desk::take);
    }
  }

  private void holdsAtTheEnd() {
    long accounted =
        all(ExitRecorded.class).stream().mapToLong(exit -> exit.shares().count()).sum();
    assertThat(accounted).as("every share that was sold is accounted for, once").isEqualTo(sold);
    assertThat(positions.exits).as("and so in the rows").hasSameSizeAs(all(ExitRecorded.class));
    PositionState end = positions.lock(WULF.trade()).orElseThrow().state();
    if (held > 0) {
      assertThat(end).isInstanceOf(PositionState.Carried.class);
      assertThat(all(ExitFact.FlattenFailed.class)).as("a person was called").isNotEmpty();
      assertThat(all(ExitFact.PositionCarried.class)).isNotEmpty();
    } else {
      assertThat(end).isInstanceOfAny(PositionState.Flat.class, PositionState.Closed.class);
      assertThat(end instanceof PositionState.Closed closed && !closed.doubtTold())
          .as("nobody forgot to ask whether it is flat")
          .isFalse();
    }
    int closings =
        (int)
            all(ClosePosition.class).stream()
                .filter(close -> close.reason() == ExitReason.STOP_LOSS)
                .count();
    assertThat(closings)
        .as("tries to close are bounded")
        .isLessThanOrEqualTo((POLICY.guardLimit() + 1) * Math.max(1, buys));
    assertThat(all(ProtectPosition.class))
        .as("tries to protect are bounded")
        .hasSizeLessThanOrEqualTo((POLICY.chaseLimit() + 1) * buys);
  }

  private <T extends Event> List<T> all(Class<T> type) {
    List<T> found = new ArrayList<>();
    outbox.events().stream().filter(type::isInstance).map(type::cast).forEach(found::add);
    return found;
  }

  /// What the day has shown.
  Set<Way> met() {
    Set<Way> met = EnumSet.noneOf(Way.class);
    Map<Way, Class<? extends Event>> signs =
        Map.of(
            Way.GUARDED, ExitFact.StopOverdue.class,
            Way.CLOSE_FAILED, ExitFact.CloseFailed.class,
            Way.UNCONFIRMED, ExitFact.ProtectionMissing.class,
            Way.HALTED, ExitFact.HaltedUnprotected.class,
            Way.UNVERIFIED, ExitFact.FlatUnverified.class,
            Way.CARRIED, ExitFact.PositionCarried.class);
    signs.forEach(
        (way, sign) -> {
          if (!all(sign).isEmpty()) {
            met.add(way);
          }
        });
    if (positions.lock(WULF.trade()).orElseThrow().state() instanceof PositionState.Flat) {
      met.add(Way.FLAT);
    }
    return met;
  }
}
