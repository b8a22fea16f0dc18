package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.openbell.kit.Outbox;
import org.openbell.kit.UndoableTransactions;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.arming.ArmingPolicy;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.gate.Gate;
import org.openbell.order.house.HouseState;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.sizing.PositionSizer;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Loads, decides, saves, tells: the shell around order-service's cores.
///
/// Every method that changes something is one transaction, and the transactions it is given are
/// run one at a time; an event arrives inside the transaction that admits it.
public final class OrderDesk {
  private final ReadOnce memory;
  private final Books books;
  private final OrderPolicy policy;
  private final Days days;
  private final Turns turns;
  private final LinkState link = new LinkState();
  private final LastPrices prices = new LastPrices();
  private final ArmingDesk arming;
  private final PreviewDesk previews;
  private final EntryDesk entries;
  private final Witness witness = new Witness();
  private final EventDesk events;
  private final ReportDesk reports;
  private final ChargeDesk charges;
  private final StopDesk stops;
  private final ErrandDesk errands;
  private final WatchDesk watch;
  private final ComparisonDesk comparison;

  OrderDesk(
      Books whole,
      Outbox outbox,
      UndoableTransactions transactions,
      InstantSource clock,
      OrderPolicy policy,
      Days days,
      TradingSwitch trading,
      BooleanSupplier mayAct,
      Runnable wakeSender) {
    this.memory = new ReadOnce(whole);
    this.books = memory.books();
    this.policy = policy;
    this.days = days;
    this.turns = new Turns(outbox, transactions, clock, policy.run(), memory::forget, wakeSender);
    Ledger ledger = new Ledger(books, witness);
    Latch latch = new Latch(books.house(), trading);
    Alarm alarm = new Alarm(latch);
    Refusals refusals = new Refusals();
    Withdrawals withdrawals = new Withdrawals(books, days, refusals, alarm);
    StockFacts stocks = new StockFacts(books, days);
    ExitsDesk exits = new ExitsDesk(books, ledger, withdrawals, alarm, days, stocks);
    this.stops = new StopDesk(books, trading, latch, withdrawals, exits);
    PositionSizer sizer = new PositionSizer(policy.sizing());
    Claims claims = new Claims(books, ledger, sizer);
    Gate gate = new Gate(policy.limits());
    this.arming = new ArmingDesk(books, link, days, turns, policy, stops);
    this.previews = new PreviewDesk(books, link, days, turns, policy.previews());
    GateSight sight =
        new GateSight(books, ledger, link, days, claims, prices, stops, arming, previews, mayAct);
    this.entries = new EntryDesk(books, ledger, sizer, claims, gate, sight, days);
    Adoption adoption = new Adoption(books, alarm, days, policy.sizing());
    PositionDesk positions = new PositionDesk(books, exits, alarm, stocks);
    BrokerDesk broker =
        new BrokerDesk(
            books, witness, link, adoption, positions, exits, withdrawals, refusals, alarm);
    HandDesk hand = new HandDesk(books, ledger, witness);
    this.errands =
        new ErrandDesk(books, witness, broker, withdrawals, days, gate, sight, ledger, link);
    this.events = new EventDesk(books, days, entries, exits, withdrawals, stops, arming);
    Recorded recorded = new Recorded();
    this.charges = new ChargeDesk(books, turns, recorded);
    this.reports =
        new ReportDesk(
            books, witness, link, days, turns, broker, hand, exits, refusals, policy, stocks,
            charges, recorded);
    this.watch = new WatchDesk(books, link, days, broker, exits, alarm, policy);
    this.comparison =
        new ComparisonDesk(
            books,
            ledger,
            witness,
            link,
            days,
            broker,
            adoption,
            hand,
            exits,
            withdrawals,
            errands,
            alarm,
            policy.entryLifetime());
  }

  /// An event, within the transaction that admits it.
  public void on(Envelope envelope) {
    turns.take(envelope.eventId().text(), turn -> events.on(turn, envelope));
  }

  /// Something the broker said. What concerns money is recorded whatever the link's state.
  public void on(BrokerReport report) {
    reports.on(report);
  }

  /// Writes down some of the commissions that the broker has told.
  public void recordCharges() {
    charges.record();
  }

  /// What is to be told to the gateway now and in this order, decided and recorded, all of it at
  /// once, before any of it is sent.
  public List<Order> takeErrands() {
    if (!link.isReconciled() || !hasErrands()) {
      return List.of();
    }
    List<Order> taken = new ArrayList<>();
    // The sender is the one who asks: ringing for it here would never let it rest.
    turns.actSilently(
        "errands",
        turn ->
            books.orders().withErrands().stream()
                .map(Order::ref)
                // As it is now: what was taken before it may have changed it.
                .forEach(ref -> takeErrand(turn, ref).ifPresent(taken::add)));
    return List.copyOf(taken);
  }

  private boolean hasErrands() {
    AtomicBoolean some = new AtomicBoolean();
    turns.look(() -> some.set(!books.orders().withErrands().isEmpty()));
    return some.get();
  }

  private Optional<Order> takeErrand(Turn turn, OrderRef ref) {
    return books.orders().find(ref).flatMap(order -> errands.take(turn, order));
  }

  /// Certainly not sent: it is to be tried again, once the link is known to be good.
  public void notSent(Order order) {
    link.doubted(turns.now());
    turns.act("not sent", turn -> errands.putBack(turn, order));
  }

  /// Not sent, because something stopped entries at the last moment.
  public void heldBack(Order order) {
    turns.act("held back", turn -> errands.putBack(turn, order));
  }

  /// Writes down what stops trading in memory, learns what stops it in the books, and takes entries
  /// back when it is halted. Every second, and every second the house is read anew.
  public void settleStops() {
    turns.act(
        "stops",
        turn -> {
          memory.forgetHouse();
          stops.settle(turn, days.sessionAt(turn.now()));
        });
  }

  /// Whatever is remembered of the books is read anew from the next turn on.
  void forget() {
    turns.look(memory::forget);
  }

  /// The house as the books last had it, without asking them now.
  public Optional<HouseState> lastSeenHouse() {
    return stops.lastSeen();
  }

  /// A person clears these causes by their names.
  public void resume(Set<String> causes, String by, String words) {
    turns.act("resume by " + by, turn -> stops.resume(turn, causes, by, words));
  }

  /// A person wants to hold nothing.
  public void flatten(String by) {
    turns.act(
        "flatten by " + by,
        turn -> stops.flatten(turn, days.sessionAt(turn.now()), ExitReason.MANUAL));
  }

  /// Compares the books. From here on orders may be sent.
  public void reconcile(BrokerBooks theirs) {
    link.looked(theirs.askedAt());
    boolean compared = false;
    try {
      turns.act(
          "reconciliation",
          turn -> {
            // Compared is what is written, not what is remembered.
            memory.forget();
            comparison.compare(turn, theirs);
          });
      compared = true;
    } finally {
      if (!compared) {
        // What it showed was not written down: only another look says it again.
        link.wantLook(turns.now());
      }
    }
    link.reconciled(theirs.askedAt());
    turns.wakeSender();
  }

  /// Lets the morning's picks out that had to wait for something that has passed.
  public void enterWaiting() {
    if (entries.mayWait(turns.now())) {
      turns.act("waiting", turn -> entries.enterWaiting(turn, days.sessionAt(turn.now())));
    }
  }

  /// A price the broker told.
  public void saw(TickSeen tick) {
    prices.saw(tick);
  }

  public ArmingDesk arming() {
    return arming;
  }

  public PreviewDesk previews() {
    return previews;
  }

  /// An order that was sent and not answered in time is unknown; asking is what helps. A position
  /// that nobody protects in time is protected by its own plan. Every second, on trades and orders
  /// that are read anew.
  public void noteSilence() {
    turns.act(
        "silence",
        turn -> {
          // In a turn of its own: two short ones hold a fill up less than one that is long.
          memory.readAnew(days.sessionAt(turn.now()));
          watch.look(turn);
        });
  }

  /// The books could not be compared for so long, in real time.
  public void noteMissing(Duration missing) {
    Instant since = turns.now().minus(missing);
    turns.act("missing", turn -> watch.missing(turn, missing, since));
  }

  /// Whether the books are to be compared now, before their next turn.
  public boolean isLookWanted() {
    return link.isLookWanted(turns.now());
  }

  /// Whether they will be, within seconds: until then nobody may rest.
  public boolean isLookExpected() {
    return link.isLookExpected();
  }

  /// Whether the broker is out of reach: then asking for its books is in vain.
  public boolean isBrokerAway() {
    return link.isAway();
  }

  /// Whether the day's account snapshot is still to be taken: from its wake on, because a night
  /// settles cash and somebody may trade before.
  public boolean needsSnapshot() {
    Instant now = turns.now();
    SessionDate today = days.sessionAt(now);
    AtomicBoolean taken = new AtomicBoolean();
    turns.look(() -> taken.set(books.house().get().snapshotOf().equals(Optional.of(today))));
    return !taken.get() && !now.isBefore(days.scheduleOf(today).wake());
  }

  /// Opens the day's books: what may be spent, and what is in the account and not ours.
  public void takeSnapshot(AccountFigures figures, BrokerBooks theirs) {
    SessionDate today = days.sessionAt(turns.now());
    turns.act("snapshot " + today, turn -> comparison.openBooks(turn, today, figures, theirs));
  }

  /// The instruments whose prices somebody wants now: proposed, entering, held.
  public List<Instrument> watched() {
    List<Instrument> wanted = new ArrayList<>();
    if (policy.arming().live()) {
      // Before anything is proposed, this one's prices tell whether market data is live.
      wanted.add(ArmingPolicy.PROBE);
    }
    turns.look(
        () -> {
          for (Trade trade : books.trades().of(days.sessionAt(turns.now()))) {
            if (trade.stage() == TradeStage.PROPOSED || trade.stage() == TradeStage.ENTERING) {
              wanted.add(trade.plan().instrument());
            }
          }
        });
    return wanted;
  }

  /// Order numbers continue above whatever the broker has seen.
  public void continueOrderIdsFrom(int least) {
    turns.look(() -> books.orders().continueIdsFrom(least));
  }

  public boolean isReconciled() {
    return link.isReconciled();
  }
}
