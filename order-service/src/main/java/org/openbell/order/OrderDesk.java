package org.openbell.order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.session.SessionDate;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.gate.Gate;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;
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
  private final ErrandDesk errands;
  private final ComparisonDesk comparison;
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
    this.errands = new ErrandDesk(books, broker, withdrawals, days);
    this.comparison =
        new ComparisonDesk(
            books, link, days, broker, exits, withdrawals, errands, policy.entryLifetime());
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
              errands.take(turn, order).ifPresent(found::add);
            }
          }
          // The sender is the one who asks: ringing for it here would never let it rest.
          outbox.add(turn.cause(), turn.now(), turn.facts());
        });
    return found.stream().findFirst();
  }

  /// Certainly not sent: it is to be tried again, once the link is known to be good.
  public void notSent(Order order) {
    link.doubted(clock.instant());
    act("not sent", turn -> errands.putBack(turn, order));
  }

  /// Compares the books. From here on orders may be sent.
  public void reconcile(BrokerBooks theirs) {
    act("reconciliation", turn -> comparison.compare(turn, theirs));
    link.reconciled(theirs.askedAt());
    wakeSender.run();
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
    act("snapshot " + today, turn -> comparison.openBooks(turn, today, figures, theirs));
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
