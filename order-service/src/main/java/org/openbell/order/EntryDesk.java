package org.openbell.order;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.gate.Entry;
import org.openbell.order.gate.Gate;
import org.openbell.order.gate.GateView;
import org.openbell.order.gate.Objection;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
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
  private final Ledger ledger;
  private final PositionSizer sizer;
  private final Claims claims;
  private final Gate gate;
  private final GateSight sight;
  private final Days days;
  private final Map<TradeId, Instant> approved = new ConcurrentHashMap<>();
  private volatile SessionDate swept;

  EntryDesk(
      Books books,
      Ledger ledger,
      PositionSizer sizer,
      Claims claims,
      Gate gate,
      GateSight sight,
      Days days) {
    this.books = books;
    this.ledger = ledger;
    this.sizer = sizer;
    this.claims = claims;
    this.gate = gate;
    this.sight = sight;
    this.days = days;
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
        case Sized(TradePlan plan, Price breakEven) -> {
          Instant goodUntil = kind == TradeKind.MASTER ? day.entryCutoff() : day.lastApproval();
          books.trades().put(Trade.proposed(id, ranked.scan(), plan, goodUntil));
          turn.tell(new TradeProposed(id, ranked.scan(), plan, goodUntil, Optional.of(breakEven)));
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
    if (ledger.foreignSymbols().contains(pick.instrument().symbol())) {
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

  /// The window is open: every proposed master is gated and its auction order written down. One
  /// that is held up by what may pass waits, until the cut-off.
  void enterMasters(Turn turn, SessionDate date) {
    Instant cutoff = days.scheduleOf(date).entryCutoff();
    for (Trade trade : books.trades().of(date)) {
      if (isProposedMaster(trade)) {
        Entry entry = new Entry(trade.plan(), Optional.empty());
        GateView view = sight.of(turn.now(), trade, Optional.empty());
        Optional<Objection> objection = gate.firstObjection(entry, view);
        if (!mayPass(objection) || !turn.now().isBefore(cutoff)) {
          decide(turn, trade, new OrderKind.MarketOnOpen(), objection);
        }
      }
    }
  }

  /// Whether it is worth asking: before the open, once after it, and while an approval waits.
  boolean mayWait(Instant now) {
    SessionDate today = days.sessionAt(now);
    DaySchedule day = days.scheduleOf(today);
    boolean morning = !now.isBefore(day.entryOpens()) && now.isBefore(day.open());
    boolean leftOver = !now.isBefore(day.open()) && !today.equals(swept);
    return morning || leftOver || !approved.isEmpty();
  }

  /// Asks once more for what had to wait, and ends the wait at the cut-off or with the approval. A
  /// pick that outlived the open, because nobody was there to answer it, is answered now.
  void enterWaiting(Turn turn, SessionDate date) {
    DaySchedule day = days.scheduleOf(date);
    if (!turn.now().isBefore(day.entryOpens())) {
      enterMasters(turn, date);
    }
    if (!turn.now().isBefore(day.open())) {
      swept = date;
    }
    // There may be room or money for one of them only: the first yes has it.
    approved.entrySet().stream()
        .sorted(Map.Entry.<TradeId, Instant>comparingByValue().thenComparing(Map.Entry::getKey))
        .toList()
        .forEach(waiting -> enterApproved(turn, waiting.getKey(), waiting.getValue()));
  }

  private static boolean isProposedMaster(Trade trade) {
    return trade.stage() == TradeStage.PROPOSED && trade.plan().kind() == TradeKind.MASTER;
  }

  /// The operator said yes to exactly this plan: a limit order at the price that was shown. What
  /// may pass is waited for as long as the yes is good; a restart forgets the wait and buys
  /// nothing.
  void enterApproved(Turn turn, TradeApproved approval) {
    enterApproved(turn, approval.trade(), approval.goodUntil());
  }

  private void enterApproved(Turn turn, TradeId id, Instant goodUntil) {
    approved.remove(id);
    Optional<Trade> trade =
        books
            .trades()
            .find(id)
            .filter(found -> found.stage() == TradeStage.PROPOSED)
            .filter(found -> found.plan().kind() == TradeKind.RESCAN);
    if (trade.isEmpty()) {
      return;
    }
    TradePlan plan = trade.get().plan();
    Entry entry = new Entry(plan, Optional.of(plan.reference()));
    GateView view = sight.of(turn.now(), trade.get(), Optional.of(goodUntil));
    Optional<Objection> objection = gate.firstObjection(entry, view);
    if (mayPass(objection) && turn.now().isBefore(goodUntil)) {
      approved.put(id, goodUntil);
    } else {
      decide(
          turn,
          trade.get().approvedUntil(goodUntil),
          new OrderKind.Limit(plan.reference()),
          objection);
    }
  }

  private static boolean mayPass(Optional<Objection> objection) {
    return objection.filter(no -> no.reason().mayPass()).isPresent();
  }

  void dropUndecided(TradeId id) {
    books
        .trades()
        .find(id)
        .filter(trade -> trade.stage() == TradeStage.PROPOSED)
        .ifPresent(trade -> books.trades().put(trade.at(TradeStage.DROPPED)));
  }

  private void decide(Turn turn, Trade trade, OrderKind kind, Optional<Objection> objection) {
    OrderRef ref = new OrderRef(trade.id(), Leg.ENTRY, 1);
    if (objection.isPresent()) {
      books.trades().put(trade.at(TradeStage.DROPPED));
      turn.tell(new OrderDenied(ref, objection.get().reason().name(), objection.get().words()));
      return;
    }
    books.trades().put(trade.at(TradeStage.ENTERING));
    books
        .orders()
        .put(
            Order.buying(
                ref,
                books.orders().nextBrokerOrderId(),
                trade.plan().instrument(),
                kind,
                trade.plan().shares(),
                turn.now()));
  }

  /// What proposed and entered plans may cost; each settled dollar is spent once a day.
  private Usd claimed(SessionDate date) {
    return claims.of(
        books.trades().of(date).stream().filter(t -> t.stage() != TradeStage.DROPPED).toList());
  }
}
