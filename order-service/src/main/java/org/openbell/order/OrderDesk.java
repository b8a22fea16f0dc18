package org.openbell.order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Leg;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.gate.Gate;
import org.openbell.order.house.HouseState;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;
import org.openbell.order.position.NetShares;
import org.openbell.order.position.Position;
import org.openbell.order.reconcile.Finding;
import org.openbell.order.reconcile.OurBooks;
import org.openbell.order.reconcile.Reconciler;
import org.openbell.order.sizing.PositionSizer;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Loads, decides, saves, tells: the shell around order-service's cores.
///
/// Every method that changes something is one transaction, and the transactions it is given are
/// run one at a time; an event arrives inside the transaction that admits it.
public final class OrderDesk {
  private final Books books;
  private final Outbox outbox;
  private final Transactions transactions;
  private final InstantSource clock;
  private final OrderPolicy policy;
  private final Days days;
  private final LinkState link = new LinkState();
  private final EntryDesk entries;
  private final ExitsDesk exits;
  private final Withdrawals withdrawals;
  private final BrokerDesk broker;
  private final Runnable wakeSender;
  private final Suspicions suspicions = new Suspicions();
  private final AtomicLong turns = new AtomicLong();

  OrderDesk(
      Books books,
      Outbox outbox,
      Transactions transactions,
      InstantSource clock,
      OrderPolicy policy,
      Days days,
      Runnable wakeSender) {
    this.books = books;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
    this.policy = policy;
    this.days = days;
    this.wakeSender = wakeSender;
    this.entries =
        new EntryDesk(
            books, new PositionSizer(policy.sizing()), new Gate(policy.limits()), link, days);
    this.withdrawals = new Withdrawals(books);
    this.exits = new ExitsDesk(books, withdrawals, days);
    this.broker = new BrokerDesk(books, exits, withdrawals);
  }

  /// An event, within the transaction that admits it.
  public void on(Envelope envelope) {
    Turn turn = new Turn(envelope.eventId().text(), clock.instant());
    switch (envelope.payload()) {
      case SchedulerFact fact -> onSchedule(turn, fact);
      case RankerFact fact -> onRanking(turn, fact);
      case ApprovalFact fact -> onApproval(turn, fact);
      case OrderCommand command -> onCommand(turn, command);
      case org.openbell.model.event.ScannerFact _,
          org.openbell.model.event.OrderFact _,
          org.openbell.model.event.ExitFact _,
          org.openbell.model.event.TickFact _ -> {}
    }
    finish(turn);
  }

  private void onSchedule(Turn turn, SchedulerFact fact) {
    switch (fact) {
      case SchedulerFact.SessionWoke woke ->
          books.house().put(books.house().get().wokenFor(woke.date(), woke.armed()));
      case SchedulerFact.EntryWindowOpened window -> entries.enterMasters(turn, window.date());
      case SchedulerFact.DoneForDay done ->
          books.house().put(books.house().get().doneFor(done.date()));
      case SchedulerFact.ScanDue _,
          SchedulerFact.EntryCutoffReached _,
          SchedulerFact.SessionOpened _,
          SchedulerFact.FlattenDue _,
          SchedulerFact.SessionClosed _,
          SchedulerFact.SessionSlept _,
          SchedulerFact.SessionSkipped _ -> {}
    }
  }

  private void onRanking(Turn turn, RankerFact fact) {
    switch (fact) {
      case RankerFact.PicksRanked ranked -> entries.propose(turn, ranked);
      case RankerFact.RankingFailed _ -> {}
    }
  }

  private void onApproval(Turn turn, ApprovalFact fact) {
    switch (fact) {
      case ApprovalFact.TradeApproved approved -> entries.enterApproved(turn, approved);
      case ApprovalFact.TradeRefused refused -> entries.dropUndecided(refused.trade());
      case ApprovalFact.ApprovalLapsed lapsed -> entries.dropUndecided(lapsed.trade());
      case ApprovalFact.ApprovalRequested _ -> {}
    }
  }

  private void onCommand(Turn turn, OrderCommand command) {
    switch (command) {
      case OrderCommand.ProtectPosition wish -> exits.protect(turn, wish);
      case OrderCommand.ClosePosition wish -> exits.close(turn, wish);
      case OrderCommand.CancelOrder cancel ->
          books.orders().find(cancel.order()).ifPresent(order -> withdrawals.takeBack(turn, order));
      case OrderCommand.FlattenAll all ->
          books
              .trades()
              .of(days.sessionAt(turn.now()))
              .forEach(trade -> exits.close(turn, trade.id(), all.reason()));
      case OrderCommand.HaltTrading _ -> books.house().put(books.house().get().halted(true));
      case OrderCommand.ResumeTrading _ -> books.house().put(books.house().get().halted(false));
    }
  }

  /// Something the broker said. What concerns money is recorded whatever the link's state.
  public void on(BrokerReport report) {
    switch (report) {
      case BrokerReport.Live live ->
          act(
              "live " + live.order(),
              turn -> broker.live(turn, live.order(), live.permanentId(), live.shares()));
      case BrokerReport.Executed(Fill fill) ->
          act("execution " + fill.executionId(), turn -> broker.executed(turn, fill));
      case BrokerReport.Charged(String id, var commission) ->
          act("commission " + id, turn -> broker.charged(turn, id, commission));
      case BrokerReport.Canceled canceled ->
          act("order " + canceled.brokerOrderId(), turn -> canceled(turn, canceled));
      case BrokerReport.Rejected(int id, int code, String words) ->
          toOrder(id, new OrderInput.RejectedByBroker(code, words));
      case BrokerReport.ChangeRefused(int id, int _, String _) -> doubt(id);
      case BrokerReport.Unclear(int id, int _, String _) -> doubt(id);
      case BrokerReport.Connected(String account, int version) -> {
        link.connected(policy.mode().fits(account, policy.account()), clock.instant());
        act("connected", turn -> turn.tell(new GatewayConnected(account, version)));
      }
      case BrokerReport.LinkLost(String words) -> {
        link.doubted(clock.instant());
        act("link lost", turn -> lost(turn, words));
      }
      case BrokerReport.LinkRestored _ -> link.doubted(clock.instant());
    }
  }

  private void toOrder(int brokerOrderId, OrderInput input) {
    act(
        "order " + brokerOrderId,
        turn ->
            books
                .orders()
                .byBrokerId(brokerOrderId)
                .ifPresent(order -> broker.happened(turn, order, input)));
  }

  /// Over, but with more filled than we were told: what is left is known when the books are.
  private void canceled(Turn turn, BrokerReport.Canceled report) {
    Optional<Order> found = books.orders().byBrokerId(report.brokerOrderId());
    if (found.isEmpty()) {
      return;
    }
    Order order = found.get();
    List<Fill> fills = books.fills().ofTrade(order.ref().trade());
    if (Position.filledOf(order.ref(), fills).compareTo(report.filled()) < 0) {
      link.doubted(turn.now());
    } else {
      broker.happened(turn, order, new OrderInput.CanceledByBroker(report.words()));
    }
  }

  /// Nobody knows what became of it, so the books are asked; an order that is over needs no asking.
  private void doubt(int brokerOrderId) {
    act(
        "doubt " + brokerOrderId,
        turn -> {
          Optional<Order> order = books.orders().byBrokerId(brokerOrderId);
          if (order.isEmpty() || !order.get().state().isOver()) {
            link.doubted(turn.now());
          }
        });
  }

  private void lost(Turn turn, String words) {
    turn.tell(new GatewayLost(words));
    for (Order order : books.orders().of(days.sessionAt(turn.now()))) {
      broker.happened(turn, order, new OrderInput.Silence(turn.now()));
    }
  }

  /// The next thing to tell the gateway, decided and recorded before it is sent.
  public Optional<Order> nextErrand() {
    if (!link.isReconciled()) {
      return Optional.empty();
    }
    List<Order> found = new ArrayList<>();
    String cause = causeOf("errand");
    transactions.run(
        () -> {
          Turn turn = new Turn(cause, clock.instant());
          for (Order order : books.orders().withErrands()) {
            if (found.isEmpty()) {
              take(turn, order).ifPresent(found::add);
            }
          }
          // The sender is the one who asks: ringing for it here would never let it rest.
          outbox.add(turn.cause(), turn.now(), turn.facts());
        });
    return found.stream().findFirst();
  }

  /// The order as it is to be sent, with the errand it is sent on.
  private Optional<Order> take(Turn turn, Order order) {
    if (!turn.now().isBefore(scheduleOf(order).close())) {
      withdrawals.abandon(turn, order.errandDone(), "its session is over");
      return Optional.empty();
    }
    return switch (order.errand()) {
      case NONE -> Optional.empty();
      case PLACE -> {
        if (isTooLate(order, turn.now())) {
          broker.happened(turn, order, new OrderInput.DeadlinePassed("too late to be sent"));
          yield Optional.empty();
        }
        broker.happened(turn, order, new OrderInput.Written(turn.now()));
        yield Optional.of(order);
      }
      case MODIFY, CANCEL -> {
        books.orders().put(order.errandDone());
        yield order.state().isOver() ? Optional.empty() : Optional.of(order);
      }
    };
  }

  private boolean isTooLate(Order order, Instant now) {
    if (order.ref().leg() != Leg.ENTRY) {
      return false;
    }
    return order.kind() instanceof OrderKind.MarketOnOpen
        ? !now.isBefore(scheduleOf(order).lastSend())
        : now.isAfter(scheduleOf(order).lastApproval());
  }

  private DaySchedule scheduleOf(Order order) {
    return days.scheduleOf(order.ref().trade().date());
  }

  /// Certainly not sent: it is to be tried again, once the link is known to be good.
  public void notSent(Order order) {
    link.doubted(clock.instant());
    act("not sent", turn -> latest(order).ifPresent(now -> putBack(turn, order.errand(), now)));
  }

  private void putBack(Turn turn, Errand errand, Order now) {
    if (errand != Errand.PLACE) {
      Errand left = now.errand() == Errand.NONE ? errand : now.errand();
      books.orders().put(now.with(now.state(), left, turn.now()));
      return;
    }
    Order planned = now.with(new OrderState.Planned(), Errand.PLACE, turn.now());
    if (now.cancelAsked()) {
      broker.happened(turn, planned, new OrderInput.DeadlinePassed("taken back, never sent"));
    } else {
      books.orders().put(planned);
    }
  }

  /// Compares the books. From here on orders may be sent.
  public void reconcile(BrokerBooks theirs) {
    act("reconciliation", turn -> compare(turn, theirs));
    link.reconciled(theirs.askedAt());
    wakeSender.run();
  }

  private void compare(Turn turn, BrokerBooks theirs) {
    SessionDate date = days.sessionAt(turn.now());
    OurBooks ours =
        new OurBooks(
            books.orders().of(date), books.fills().of(date), books.house().get().foreignHoldings());
    List<Finding> findings = suspicions.confirmed(judged(date, Reconciler.compare(ours, theirs)));
    findings.forEach(finding -> follow(turn, finding));
    books.trades().of(date).forEach(trade -> exits.repair(turn, trade));
    expireEntries(turn, date);
    int healed = (int) findings.stream().filter(f -> !(f instanceof Finding.Seen)).count();
    if (healed > 0 || !link.isReconciled()) {
      turn.tell(
          new Reconciled(
              theirs.openOrders().size(), theirs.fills().size(), theirs.holdings().size(), healed));
    }
  }

  /// Before the day's snapshot nobody knows which holdings are not ours.
  private List<Finding> judged(SessionDate date, List<Finding> findings) {
    boolean known = books.house().get().snapshotOf().equals(Optional.of(date));
    return findings.stream()
        .filter(finding -> known || !(finding instanceof Finding.HoldingDiffers))
        .toList();
  }

  private void follow(Turn turn, Finding finding) {
    switch (finding) {
      case Finding.UnknownFill(Fill fill) -> broker.executed(turn, fill);
      case Finding.Happened(Order order, OrderInput input) ->
          latest(order).ifPresent(now -> broker.happened(turn, now, input));
      case Finding.Seen(Order order, Shares shares) ->
          latest(order).ifPresent(now -> broker.seen(turn, now, shares));
      case Finding.FirstMiss(Order order, Instant look) ->
          latest(order).ifPresent(now -> books.orders().put(now.firstMissedAt(look)));
      case Finding.Absent(Order order, Instant look) ->
          latest(order)
              .ifPresent(
                  now ->
                      broker.happened(
                          turn, now, new OrderInput.ProvenAbsent(look, mayStillBeSent(now, look))));
      case Finding.Stranger(BrokerBooks.OpenOrder order) ->
          turn.tell(
              new DiscrepancyFound(
                  order.ref().toString(), "works at the broker, unknown or over in our books"));
      case Finding.HoldingDiffers(String symbol, String words) ->
          turn.tell(new DiscrepancyFound(symbol, words));
    }
  }

  private Optional<Order> latest(Order order) {
    return books.orders().find(order.ref()).filter(now -> !now.state().isOver());
  }

  private boolean mayStillBeSent(Order order, Instant now) {
    return order.ref().leg() == Leg.ENTRY
        ? order.kind() instanceof OrderKind.MarketOnOpen && !isTooLate(order, now)
        : Position.of(books.fills().ofTrade(order.ref().trade())).held().isPositive();
  }

  /// An approved entry that the market ran away from is taken back: yes had a time limit.
  private void expireEntries(Turn turn, SessionDate date) {
    for (Order order : books.orders().of(date)) {
      boolean resting =
          order.ref().leg() == Leg.ENTRY
              && order.kind() instanceof OrderKind.Limit
              && order.state().isConfirmed()
              && !order.cancelAsked();
      if (resting && turn.now().isAfter(order.changedAt().plus(policy.entryLifetime()))) {
        withdrawals.takeBack(turn, order);
      }
    }
  }

  /// An order that was sent and not answered in time is unknown; asking is what helps. A position
  /// that nobody protects in time is protected by its own plan.
  public void noteSilence() {
    act(
        "silence",
        turn -> {
          for (Order order : books.orders().of(days.sessionAt(turn.now()))) {
            if (order.state() instanceof OrderState.Sent(Instant at)
                && turn.now().isAfter(at.plus(policy.patience()))) {
              broker.happened(turn, order, new OrderInput.Silence(at));
            }
          }
          for (Trade trade : books.trades().of(days.sessionAt(turn.now()))) {
            exits.protectForgotten(turn, trade, policy.patience());
          }
        });
  }

  /// Whether the day's account snapshot is still to be taken: from its wake on, because a night
  /// settles cash and somebody may trade before.
  public boolean needsSnapshot() {
    Instant now = clock.instant();
    SessionDate today = days.sessionAt(now);
    AtomicBoolean taken = new AtomicBoolean();
    transactions.run(() -> taken.set(books.house().get().snapshotOf().equals(Optional.of(today))));
    return !taken.get() && !now.isBefore(days.scheduleOf(today).wake());
  }

  /// Opens the day's books: what may be spent, and what is in the account and not ours.
  public void takeSnapshot(AccountFigures figures, BrokerBooks theirs) {
    SessionDate today = days.sessionAt(clock.instant());
    act(
        "snapshot " + today,
        turn -> {
          // Fills that only the broker remembers are ours all the same.
          List<Fill> ours = new ArrayList<>(books.fills().of(today));
          ours.addAll(theirs.fills());
          Map<Symbol, Long> foreign = foreign(theirs, ours);
          HouseState house = books.house().get();
          books
              .house()
              .put(house.withSnapshot(today, figures.account(), figures.settledCash(), foreign));
          turn.tell(
              new AccountSnapshotTaken(
                  today,
                  figures.account(),
                  figures.settledCash(),
                  figures.netLiquidation(),
                  foreign.entrySet().stream()
                      .filter(held -> held.getValue() > 0)
                      .map(held -> new ForeignHolding(held.getKey(), Shares.of(held.getValue())))
                      .toList()));
        });
  }

  private static Map<Symbol, Long> foreign(BrokerBooks theirs, List<Fill> ours) {
    Map<Symbol, Long> foreign = new HashMap<>();
    theirs.holdings().forEach(held -> foreign.merge(held.symbol(), held.shares(), Long::sum));
    NetShares.of(ours).forEach((symbol, shares) -> foreign.merge(symbol, -shares, Long::sum));
    foreign.values().removeIf(shares -> shares == 0);
    return foreign;
  }

  /// The instruments whose prices somebody wants now: proposed, entering, held.
  public List<Instrument> watched() {
    List<Instrument> wanted = new ArrayList<>();
    transactions.run(
        () ->
            books.trades().of(days.sessionAt(clock.instant())).stream()
                .filter(t -> t.stage() == TradeStage.PROPOSED || t.stage() == TradeStage.ENTERING)
                .map(Trade::plan)
                .forEach(plan -> wanted.add(plan.instrument())));
    return wanted;
  }

  /// Order numbers continue above whatever the broker has seen.
  public void continueOrderIdsFrom(int least) {
    transactions.run(() -> books.orders().continueIdsFrom(least));
  }

  public boolean isReconciled() {
    return link.isReconciled();
  }

  /// The name of a cause that is no event has to be one of a kind: run and turn make it so.
  private void act(String what, Consumer<Turn> work) {
    String cause = causeOf(what);
    transactions.run(
        () -> {
          Turn turn = new Turn(cause, clock.instant());
          work.accept(turn);
          finish(turn);
        });
  }

  private String causeOf(String what) {
    return what + " (" + policy.run() + "-" + turns.incrementAndGet() + ")";
  }

  private void finish(Turn turn) {
    outbox.add(turn.cause(), turn.now(), turn.facts());
    wakeSender.run();
  }
}
