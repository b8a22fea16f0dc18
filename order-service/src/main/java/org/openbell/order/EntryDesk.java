package org.openbell.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.gate.DenialReason;
import org.openbell.order.gate.Gate;
import org.openbell.order.gate.GateView;
import org.openbell.order.house.HouseState;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Position;
import org.openbell.order.sizing.PositionSizer;
import org.openbell.order.sizing.SizingDecision;
import org.openbell.order.sizing.SizingDecision.Declined;
import org.openbell.order.sizing.SizingDecision.Reason;
import org.openbell.order.sizing.SizingDecision.Sized;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// From a pick to an entry order that is written down and waits to be sent.
final class EntryDesk {
  private final Books books;
  private final PositionSizer sizer;
  private final Gate gate;
  private final LinkState link;
  private final Days days;
  private final TradingSwitch trading;

  EntryDesk(
      Books books,
      PositionSizer sizer,
      Gate gate,
      LinkState link,
      Days days,
      TradingSwitch trading) {
    this.books = books;
    this.sizer = sizer;
    this.gate = gate;
    this.link = link;
    this.days = days;
    this.trading = trading;
  }

  /// Sizes the picks. The morning's wait for the window, a rescan's for the operator.
  void propose(Turn turn, PicksRanked ranked) {
    DaySchedule day = days.scheduleOf(ranked.date());
    for (Pick pick : ranked.picks()) {
      TradeId id = TradeId.of(ranked.date(), pick.instrument().symbol());
      TradeKind kind = ranked.kind() == ScanKind.PRE_OPEN ? TradeKind.MASTER : TradeKind.RESCAN;
      switch (judge(turn, ranked.date(), day, id, pick, kind)) {
        case Declined(Reason reason, String words) ->
            turn.tell(new TradeDeclined(id, ranked.scan(), reason.name(), words));
        case Sized(TradePlan plan) -> {
          Instant goodUntil = kind == TradeKind.MASTER ? day.entryCutoff() : day.lastApproval();
          books.trades().put(Trade.proposed(id, ranked.scan(), plan, goodUntil));
          turn.tell(new TradeProposed(id, ranked.scan(), plan, goodUntil));
        }
      }
    }
    if (ranked.kind() == ScanKind.PRE_OPEN && !turn.now().isBefore(day.entryOpens())) {
      enterMasters(turn, ranked.date());
    }
  }

  private SizingDecision judge(
      Turn turn, SessionDate date, DaySchedule day, TradeId id, Pick pick, TradeKind kind) {
    if (books.trades().find(id).isPresent()) {
      return new Declined(Reason.ALREADY_TRADED_TODAY, "decided today already");
    }
    if (!books.house().get().snapshotOf().equals(Optional.of(date))) {
      return new Declined(
          Reason.ACCOUNT_NOT_READ, "the account has not been read today: is the gateway there?");
    }
    if (books.house().get().foreignHoldings().containsKey(pick.instrument().symbol())) {
      return new Declined(
          Reason.HELD_BY_SOMEBODY_ELSE, "the account holds it, and not by us: never touched");
    }
    if (books.house().get().doneForDay()) {
      return new Declined(Reason.DAY_IS_DONE, "every master position has reached its target");
    }
    Instant last = kind == TradeKind.MASTER ? day.entryCutoff() : day.lastApproval();
    if (turn.now().isAfter(last)) {
      return new Declined(Reason.TOO_LATE, "ranked after the last moment for an entry");
    }
    return sizer.size(pick, kind, books.house().get().settledCash().minus(claimed(date)));
  }

  /// The window is open: every proposed master is gated and its auction order written down.
  void enterMasters(Turn turn, SessionDate date) {
    for (Trade trade : books.trades().of(date)) {
      if (trade.stage() == TradeStage.PROPOSED && trade.plan().kind() == TradeKind.MASTER) {
        enter(turn, trade, new OrderKind.MarketOnOpen());
      }
    }
  }

  /// The operator said yes to exactly this plan: a limit order at the price that was shown.
  void enterApproved(Turn turn, TradeApproved approval) {
    Optional<Trade> trade = books.trades().find(approval.trade());
    if (trade.isEmpty()
        || trade.get().stage() != TradeStage.PROPOSED
        || trade.get().plan().kind() != TradeKind.RESCAN) {
      return;
    }
    Trade approved = trade.get();
    if (turn.now().isAfter(approval.goodUntil())) {
      drop(turn, approved, DenialReason.OUTSIDE_ENTRY_WINDOW);
      return;
    }
    enter(turn, approved, new OrderKind.Limit(approved.plan().reference()));
  }

  void dropUndecided(TradeId id) {
    books
        .trades()
        .find(id)
        .filter(trade -> trade.stage() == TradeStage.PROPOSED)
        .ifPresent(trade -> books.trades().put(trade.at(TradeStage.DROPPED)));
  }

  private void enter(Turn turn, Trade trade, OrderKind kind) {
    SessionDate date = trade.id().date();
    Optional<DenialReason> objection =
        gate.firstObjection(trade.plan(), view(turn.now(), date, trade));
    if (objection.isPresent()) {
      drop(turn, trade, objection.get());
      return;
    }
    books.trades().put(trade.at(TradeStage.ENTERING));
    books
        .orders()
        .put(
            Order.planned(
                new OrderRef(trade.id(), Leg.ENTRY, 1),
                books.orders().nextBrokerOrderId(),
                trade.plan().instrument(),
                Side.BUY,
                kind,
                trade.plan().shares(),
                "",
                turn.now()));
  }

  private void drop(Turn turn, Trade trade, DenialReason reason) {
    books.trades().put(trade.at(TradeStage.DROPPED));
    turn.tell(
        new OrderDenied(new OrderRef(trade.id(), Leg.ENTRY, 1), reason.name(), reason.words()));
  }

  private GateView view(Instant now, SessionDate date, Trade trade) {
    HouseState house = books.house().get();
    List<Order> orders = books.orders().of(date);
    List<Trade> entered =
        books.trades().of(date).stream()
            .filter(t -> t.stage() == TradeStage.ENTERING || t.stage() == TradeStage.CLOSED)
            .toList();
    Usd notional =
        orders.stream()
            .filter(order -> order.side() == Side.BUY)
            .map(order -> planOf(order).reference().times(order.shares()))
            .reduce(Usd.ZERO, Usd::plus);
    return new GateView(
        now,
        days.scheduleOf(date),
        house.armed() && house.isAwakeFor(date),
        !trading.causes().and(house.causes()).state().letsEntriesOut(),
        house.doneForDay(),
        link.accountFits(),
        link.isReconciled() && house.snapshotOf().filter(date::equals).isPresent(),
        house.foreignHoldings().keySet(),
        !books.orders().ofTrade(trade.id()).isEmpty(),
        Math.toIntExact(entered.stream().filter(this::isOpenOrOpening).count()),
        orders.size(),
        notional,
        house.settledCash(),
        claimedByEntered(entered),
        realized(date));
  }

  private boolean isOpenOrOpening(Trade trade) {
    boolean opening =
        books.orders().ofTrade(trade.id()).stream()
            .anyMatch(o -> o.ref().leg() == Leg.ENTRY && !o.state().isOver());
    return opening || Position.of(books.fills().ofTrade(trade.id())).held().isPositive();
  }

  private TradePlan planOf(Order order) {
    return books.trades().find(order.ref().trade()).map(Trade::plan).orElseThrow();
  }

  /// What proposed and entered plans may cost; each settled dollar is spent once a day.
  private Usd claimed(SessionDate date) {
    return books.trades().of(date).stream()
        .filter(t -> t.stage() != TradeStage.DROPPED)
        .map(t -> sizer.claimOf(t.plan()))
        .reduce(Usd.ZERO, Usd::plus);
  }

  private Usd claimedByEntered(List<Trade> entered) {
    return entered.stream().map(t -> sizer.claimOf(t.plan())).reduce(Usd.ZERO, Usd::plus);
  }

  private Usd realized(SessionDate date) {
    return books.trades().of(date).stream()
        .filter(t -> t.stage() == TradeStage.CLOSED)
        .map(t -> Position.of(books.fills().ofTrade(t.id())).grossPnl())
        .reduce(Usd.ZERO, Usd::plus);
  }
}
