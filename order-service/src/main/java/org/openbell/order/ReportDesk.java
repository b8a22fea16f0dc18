package org.openbell.order;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.TradeId;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;
import org.openbell.order.position.Position;
import org.openbell.order.reconcile.Reconciler;
import org.openbell.order.trade.Trade;

/// What the broker says unasked. What concerns money is recorded whatever the link's state.
final class ReportDesk {
  private static final int DUPLICATE_ORDER_ID = 103;

  private final Books books;
  private final Witness witness;
  private final LinkState link;
  private final Days days;
  private final Turns turns;
  private final BrokerDesk broker;
  private final HandDesk hand;
  private final ExitsDesk exits;
  private final Refusals refusals;
  private final OrderPolicy policy;
  private final StockFacts stocks;
  private final ChargeDesk charges;
  private final Recorded recorded;

  ReportDesk(
      Books books,
      Witness witness,
      LinkState link,
      Days days,
      Turns turns,
      BrokerDesk broker,
      HandDesk hand,
      ExitsDesk exits,
      Refusals refusals,
      OrderPolicy policy,
      StockFacts stocks,
      ChargeDesk charges,
      Recorded recorded) {
    this.books = books;
    this.witness = witness;
    this.link = link;
    this.days = days;
    this.turns = turns;
    this.broker = broker;
    this.hand = hand;
    this.exits = exits;
    this.refusals = refusals;
    this.policy = policy;
    this.stocks = stocks;
    this.charges = charges;
    this.recorded = recorded;
  }

  void on(BrokerReport report) {
    switch (report) {
      case BrokerReport.Live(var there) -> live(there);
      case BrokerReport.Executed(Fill fill) -> executed(fill);
      case BrokerReport.ForeignExecuted(ForeignFill fill) -> tradedByHand(fill);
      case BrokerReport.Held(Symbol symbol, long shares) -> held(symbol, shares);
      case BrokerReport.Halted(Symbol symbol, var halt) -> {
        if (stocks.isNews(symbol, halt)) {
          turns.act("halt of " + symbol, turn -> stocks.tell(turn, symbol));
        }
      }
      case BrokerReport.TicksLearned(Symbol symbol, var ticks) -> stocks.learned(symbol, ticks);
      case BrokerReport.Charged(String id, Usd commission) -> charges.heard(id, commission);
      case BrokerReport.Canceled canceled ->
          turns.act("order " + canceled.brokerOrderId(), turn -> canceled(turn, canceled));
      case BrokerReport.Rejected rejected ->
          turns.act("order " + rejected.brokerOrderId(), turn -> rejected(turn, rejected));
      case BrokerReport.ChangeRefused(int id, int _, String _) -> doubt(id, true);
      case BrokerReport.Unclear(int id, int code, String _) -> {
        if (code == DUPLICATE_ORDER_ID) {
          // Somebody else's order has the number, or ours has, or it lies below one that was seen.
          broker.numberIsTaken(id);
        }
        doubt(id, false);
      }
      case BrokerReport.Connected(String account, int version) -> {
        boolean fits = policy.mode().fits(account, policy.account());
        link.connected(new GatewayConnected(account, version), fits, turns.now(), Reconciler.APART);
        turns.act("connected", link::tell);
      }
      case BrokerReport.LinkLost(String words) -> {
        boolean known = link.isAway();
        link.lost(turns.now());
        if (!known) {
          turns.act("link lost", turn -> lost(turn, words));
        }
      }
      case BrokerReport.LinkRestored _ -> link.restored(turns.now(), Reconciler.APART);
      case BrokerReport.NotRecorded _ -> link.missed(turns.now(), Reconciler.APART);
    }
  }

  /// Each look at the broker's books repeats what every open order is; most of it is known.
  private void live(OpenOrder there) {
    there.terms().kind().ifPresent(kind -> witness.terms().are(there.ref(), kind, turns.now()));
    AtomicBoolean news = new AtomicBoolean();
    turns.look(() -> news.set(broker.isNews(there)));
    if (news.get()) {
      turns.act("live " + there.ref(), turn -> broker.live(turn, there));
    }
  }

  /// Each look repeats every execution of the day: those that were written down are not again.
  private void executed(Fill fill) {
    witness.heard(fill);
    if (!recorded.hasFill(fill.executionId())) {
      turns.act("execution " + fill.executionId(), turn -> broker.executed(turn, fill));
      recorded.fill(fill.executionId());
    }
  }

  /// A person bought or sold beside us: exits shrink with what was sold of ours.
  private void tradedByHand(ForeignFill fill) {
    if (!witness.heard(fill)) {
      return;
    }
    turns.act(
        "hand trade " + fill.executionId(),
        turn ->
            books
                .trades()
                .find(TradeId.of(days.sessionAt(turn.now()), fill.symbol()))
                .filter(trade -> hand.count(turn, trade))
                .flatMap(trade -> books.trades().find(trade.id()))
                .ifPresent(trade -> exits.repair(turn, trade)));
  }

  /// A holding that our executions do not explain has a reason: the books are asked for it.
  private void held(Symbol symbol, long shares) {
    boolean expected = witness.atBroker(symbol) == shares;
    witness.holds(symbol, shares, turns.now());
    if (!expected) {
      link.wantLook(turns.now());
    }
  }

  private void rejected(Turn turn, BrokerReport.Rejected report) {
    Optional<Order> found = books.orders().byBrokerId(report.brokerOrderId());
    if (found.isEmpty()) {
      return;
    }
    Order order = found.get();
    broker.happened(turn, order, new OrderInput.RejectedByBroker(report.code(), report.words()));
    if (order.ref().leg().isExit() && isFirstRefused(order)) {
      // Tried again at once; what is refused again waits for the minute's look.
      link.wantLook(turn.now());
    }
  }

  private boolean isFirstRefused(Order exit) {
    return books.orders().ofTrade(exit.ref().trade()).stream()
        .filter(order -> order.ref().leg() == exit.ref().leg())
        .noneMatch(
            order ->
                order.state() instanceof OrderState.Rejected && !order.ref().equals(exit.ref()));
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
      return;
    }
    broker.happened(turn, order, new OrderInput.CanceledByBroker(report.words()));
    if (order.ref().leg().isExit() && !(order.cancelAsked() && isClosing(order))) {
      // Dropped, or over because a sibling sold, or taken back for what is not so any more: a look
      // tells which, and puts back what is missing.
      link.wantLook(turn.now());
    }
  }

  private boolean isClosing(Order exit) {
    return books.trades().find(exit.ref().trade()).flatMap(Trade::closing).isPresent();
  }

  /// Nobody knows what became of it, so the books are asked; an order that is over needs no asking.
  private void doubt(int brokerOrderId, boolean refused) {
    turns.act(
        "doubt " + brokerOrderId,
        turn -> {
          Optional<Order> order = books.orders().byBrokerId(brokerOrderId);
          if (refused) {
            order.ifPresent(known -> refusals.note(known.ref(), turn.now()));
          }
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
}
