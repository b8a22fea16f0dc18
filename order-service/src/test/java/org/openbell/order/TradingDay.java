package org.openbell.order;

import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.SCAN;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.kit.UndoableTransactions;
import org.openbell.kit.testing.DirectTransactions;
import org.openbell.kit.testing.InMemoryInbox;
import org.openbell.kit.testing.RecordingOutbox;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.SchedulerFact.EntryWindowOpened;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.arming.ArmingPolicy;
import org.openbell.order.arming.Vitals;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.DataKind;
import org.openbell.order.gate.GateLimits;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.sizing.SizingPolicy;

/// The desk on 2025-10-29 with a scripted broker, books in memory and a clock that is set.
///
/// Everything that happens is one small step; `killAt` lets the process die after one of them,
/// with all reports lost that were not delivered, and start again over the same books.
final class TradingDay {
  static final OrderRef STOP = new OrderRef(TRADE, Leg.STOP, 1);
  static final OrderRef TARGET = new OrderRef(TRADE, Leg.TARGET, 1);
  static final OrderRef TIME_EXIT = new OrderRef(TRADE, Leg.TIME_EXIT, 1);
  static final OrderRef CLOSE = new OrderRef(TRADE, Leg.CLOSE, 1);
  private static final int MOST_STEPS = 500;
  // The clock of these tests leaps, so that looks at the books are hours apart.
  private static final GateLimits PATIENT =
      new GateLimits(
          GateLimits.standard().amounts(),
          GateLimits.standard().counts(),
          new GateLimits.Ages(
              Duration.ofMinutes(90),
              Duration.ofMinutes(20),
              Duration.ofSeconds(60),
              Duration.ofHours(2)),
          GateLimits.standard().manner());

  final VirtualTime clock = new VirtualTime(at("08:00:00"));
  final RecordingOutbox outbox = new RecordingOutbox("order-service", clock);
  final InMemoryBooks memory = new InMemoryBooks();
  final ScriptedBroker broker = new ScriptedBroker(clock);
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final DirectTransactions direct = new DirectTransactions(outbox, inbox, memory);
  private final UndoableTransactions transactions =
      new UndoableTransactions() {
        @Override
        public void run(Runnable work) {
          direct.run(() -> commit(work));
        }

        @Override
        public void ifUndone(Runnable takeBack) {
          direct.ifUndone(takeBack);
        }
      };
  boolean commitsFail;
  final StopsHeard stopsHeard = new StopsHeard();
  TradingSwitch trading;
  OrderDesk desk;
  int killAt = -1;
  int steps;
  int bells;
  boolean holdsLease = true;
  private int starts;
  private int events;
  private int told;

  TradingDay() {
    start();
  }

  /// A day on which everything is as it should be at 08:00.
  static TradingDay awake() {
    TradingDay day = new TradingDay();
    day.hear(new SessionWoke(DATE, at("09:30:00"), at("16:00:00"), true, "ready", List.of()));
    day.told();
    return day;
  }

  private void commit(Runnable work) {
    work.run();
    if (commitsFail) {
      throw new IllegalStateException("the commit failed");
    }
  }

  private void start() {
    OrderPolicy policy =
        new OrderPolicy(
            SizingPolicy.standard(),
            PATIENT,
            AccountMode.PAPER,
            Optional.empty(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            PreviewMode.ADVISE,
            new ArmingPolicy(
                false, true, "test", Duration.ofSeconds(1), Duration.ofHours(8), 250_000_000),
            "run" + ++starts);
    trading = new TradingSwitch(stopsHeard);
    desk =
        OrderAssembly.desk(
            memory.books(),
            outbox,
            transactions,
            clock,
            UsEquityCalendar.standard(),
            policy,
            trading,
            () -> holdsLease,
            () -> bells++);
    desk.settleStops();
    memory.whenTouched(desk::forget);
    connect();
  }

  /// Clocks agree, the disk has room.
  void measure() {
    measure(Set.of());
  }

  /// The same, while orders of others work in these.
  void measure(Set<Symbol> orderedByOthers) {
    desk.arming()
        .measured(
            new Vitals(
                clock.instant(),
                true,
                Optional.of(Duration.ZERO),
                Optional.of(Duration.ZERO),
                Optional.of(DataKind.LIVE),
                Long.MAX_VALUE,
                orderedByOthers));
  }

  void connect() {
    measure();
    desk.on(new BrokerReport.Connected("DU1234567", 200));
    look();
  }

  /// Everything that was under way in the process is gone; the broker and the books are not.
  void restart() {
    broker.reports.clear();
    start();
    // Two looks, ten seconds apart, settle what nobody answers for.
    clock.advanceBy(Duration.ofSeconds(11));
    look();
  }

  /// One comparison of the books, a second later.
  void look() {
    clock.advanceBy(Duration.ofSeconds(1));
    BrokerBooks books = broker.books();
    deliver();
    if (desk.needsSnapshot()) {
      desk.takeSnapshot(
          new AccountFigures("DU1234567", Usd.parse("10000"), Usd.parse("10218.40")), books);
    }
    desk.reconcile(books);
  }

  /// What housekeeping does every second while the books agree.
  void tick() {
    desk.noteSilence();
    desk.enterWaiting();
    settle();
  }

  /// What the housekeeping does: compares as long as something asks for it.
  void keepHouse() {
    settle();
    for (int i = 0; i < 5 && (desk.isLookWanted() || !desk.isReconciled()); i++) {
      look();
      settle();
    }
  }

  void hear(Event event) {
    Envelope envelope =
        new Envelope(
            new EventId("event-" + ++events),
            event.getClass().getSimpleName(),
            Envelope.SCHEMA,
            clock.instant(),
            clock.instant(),
            event.tradeId(),
            "test",
            "test",
            "test",
            event);
    transactions.run(
        () -> {
          if (inbox.admit(envelope.eventId(), envelope.type())) {
            desk.on(envelope);
          }
        });
    settle();
  }

  /// Sends and delivers until nothing is left to do.
  void settle() {
    step();
    for (int i = 0; i < MOST_STEPS; i++) {
      if (!sendNext() && !deliverNext()) {
        return;
      }
    }
    throw new AssertionError("still busy after " + MOST_STEPS + " steps: " + broker.heard);
  }

  boolean sendNext() {
    List<Order> errands = desk.takeErrands();
    for (Order errand : errands) {
      if (step()) {
        return true; // died between the record and the socket
      }
      try {
        tell(errand);
      } catch (BrokerUnavailable notSent) {
        desk.notSent(errand);
      }
    }
    if (errands.isEmpty()) {
      return false;
    }
    step();
    return true;
  }

  /// As the sender does it.
  private void tell(Order order) {
    if (order.ref().leg() != Leg.ENTRY || order.errand() == Errand.CANCEL) {
      broker.tell(order);
    } else if (!trading.sendEntry(() -> broker.tell(order))) {
      desk.heldBack(order);
    }
  }

  boolean deliverNext() {
    if (broker.reports.isEmpty()) {
      return false;
    }
    desk.on(broker.reports.remove());
    step();
    return true;
  }

  void deliver() {
    while (!broker.reports.isEmpty()) {
      desk.on(broker.reports.remove());
    }
  }

  private boolean step() {
    if (steps++ != killAt) {
      return false;
    }
    restart();
    return true;
  }

  void until(String time) {
    clock.advanceTo(at(time));
  }

  void fill(OrderRef ref, long shares, String price) {
    broker.fill(ref, shares, price);
    settle();
  }

  /// The facts since the last time this was asked, without those about the link.
  List<Event> told() {
    List<Event> all = outbox.events();
    List<Event> news = new ArrayList<>(all.subList(told, all.size()));
    told = all.size();
    return news;
  }

  List<String> toldNames() {
    return told().stream().map(fact -> fact.getClass().getSimpleName()).toList();
  }

  <E extends Event> List<E> all(Class<E> type) {
    return outbox.events().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// What the scanner found, seen now.
  void find(ScanKind kind, Instrument... instruments) {
    hear(
        new CandidatesFound(
            SCAN,
            DATE,
            kind,
            clock.instant(),
            new Coverage(8_000, 8_000, 20, 20),
            List.of(instruments).stream()
                .map(
                    instrument ->
                        new Candidate(
                            instrument,
                            Price.parse("15.19"),
                            Price.parse("14.00"),
                            Percent.parse("8.5"),
                            1_000_000,
                            Percent.parse("0.1"),
                            clock.instant(),
                            List.of()))
                .toList()));
  }

  /// A trade at this price, as the broker tells it.
  void trades(Instrument instrument, String price) {
    Price last = Price.parse(price);
    desk.saw(new TickSeen(instrument.symbol(), last, last, last, clock.instant()));
  }

  void rank(ScanKind kind, Instrument... instruments) {
    find(kind, instruments);
    pick(kind, instruments);
  }

  /// The picks alone, whatever the scanner found.
  void pick(ScanKind kind, Instrument... instruments) {
    hear(
        new PicksRanked(
            SCAN,
            DATE,
            kind,
            Scorer.MODELS,
            List.of(instruments).stream()
                .map(
                    instrument ->
                        new Pick(
                            instrument,
                            Confidence.parse("0.85"),
                            Price.parse("15.19"),
                            "strong volume",
                            "late news"))
                .toList(),
            List.of()));
  }

  void openWindow() {
    hear(new EntryWindowOpened(DATE, at("09:24:30"), at("09:27:30")));
  }

  /// As far as an auction order that works at the broker.
  void enterMaster() {
    until("09:15:00");
    rank(ScanKind.PRE_OPEN, WULF);
    until("09:20:00");
    openWindow();
  }

  /// As far as 131 shares bought at 15.19 and protected.
  void holdProtected() {
    enterMaster();
    until("09:30:02");
    fill(Examples.ENTRY, 131, "15.19");
    protect(131);
    told();
    broker.heard.clear();
  }

  void protect(long shares) {
    hear(
        new ProtectPosition(
            TRADE, Shares.of(shares), Price.parse("15.06"), Price.parse("15.59"), at("15:45:00")));
  }
}
