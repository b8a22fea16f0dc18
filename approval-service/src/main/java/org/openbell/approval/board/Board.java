package org.openbell.approval.board;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openbell.approval.board.TradeCard.Closed;
import org.openbell.approval.board.TradeCard.Exits;
import org.openbell.approval.board.TradeCard.Held;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.RankerFact.ModelCall;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.event.TickFact;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.TradeId;

/// The day as far as it was told, one event after the other; a new session date begins anew.
///
/// Told twice, an event changes nothing the second time, but for sums: the caller hands on each
/// event once.
public final class Board {
  private final Map<TradeId, TradeCard> trades = new LinkedHashMap<>();
  private final Map<TradeId, Pick> picks = new LinkedHashMap<>();
  private final Map<Symbol, List<Headline>> news = new HashMap<>();
  private final DayMoney money = new DayMoney();
  private Optional<SessionDate> date = Optional.empty();
  private DayState day = DayState.UNKNOWN;

  public void take(Event event, Instant occurredAt) {
    switch (event) {
      case SchedulerFact fact -> schedule(fact);
      case CandidatesFound found ->
          found.candidates().forEach(c -> news.put(c.instrument().symbol(), c.news()));
      case PicksRanked ranked -> rank(ranked);
      case ApprovalFact fact -> decided(fact);
      case OrderFact.OfTrade fact -> trade(fact, occurredAt);
      case OrderFact.OfGateway fact -> {
        day = day.after(fact);
        money.take(fact, occurredAt);
      }
      case ScannerFact _, RankerFact _, ExitFact _, TickFact _, OrderCommand _ -> nothing();
    }
  }

  // What the board does not show; the journal has it.
  private static void nothing() {}

  private void schedule(SchedulerFact fact) {
    if (fact instanceof SessionWoke && !date.equals(Optional.of(fact.date()))) {
      trades.values().removeIf(card -> card.position().isEmpty());
      picks.clear();
      news.clear();
      money.clear();
    }
    date = Optional.of(fact.date());
    day = day.after(fact);
  }

  private void rank(PicksRanked ranked) {
    List<String> models =
        ranked.calls().stream().filter(ModelCall::usable).map(ModelCall::model).distinct().toList();
    for (RankerFact.Pick pick : ranked.picks()) {
      Symbol symbol = pick.instrument().symbol();
      TradeId trade = TradeId.of(ranked.date(), symbol);
      picks.putIfAbsent(
          trade,
          new Pick(
              trade,
              pick,
              ranked.kind(),
              ranked.scorer(),
              models,
              news.getOrDefault(symbol, List.of())));
      trades.putIfAbsent(trade, TradeCard.of(trade));
    }
  }

  private void decided(ApprovalFact fact) {
    switch (fact) {
      case ApprovalRequested asked ->
          change(asked.trade(), card -> card.answered(PickAnswer.ASKED, "the trader is asked"));
      case TradeApproved yes ->
          change(yes.trade(), c -> c.answered(PickAnswer.WAITING, "approved by " + yes.by()));
      case TradeRefused no ->
          change(no.trade(), c -> c.answered(PickAnswer.REFUSED, "refused by " + no.by()));
      case ApprovalLapsed over ->
          change(over.trade(), c -> c.answered(PickAnswer.LAPSED, "nobody answered in time"));
    }
  }

  private void trade(OrderFact.OfTrade fact, Instant at) {
    money.take(fact, at);
    if (fact instanceof OrderFact.OfOrder order) {
      if (order.order().leg() == Leg.ENTRY) {
        entry(order);
      }
      if (order instanceof OrderFact.FillRecorded fill) {
        change(
            fill.trade(),
            c ->
                c.held()
                    .map(h -> c.holding(h.holding(fill.held(), fill.averageEntry(), at)))
                    .orElse(c));
      }
      return;
    }
    change(fact.trade(), card -> after(card, fact, at));
  }

  private void entry(OrderFact.OfOrder fact) {
    change(
        fact.trade(),
        card ->
            switch (fact) {
              case OrderFact.OrderDenied no -> card.answered(PickAnswer.DENIED, no.words());
              case OrderFact.OrderSent sent ->
                  card.answered(PickAnswer.SENT, sent.shares() + " " + sent.kind());
              case OrderFact.OrderRejected no -> card.answered(PickAnswer.REJECTED, no.words());
              case OrderFact.OrderCanceled over when over.filled().isZero() ->
                  card.answered(PickAnswer.NOT_FILLED, over.words());
              case OrderFact.OrderWaits waits -> card.answered(card.answer(), waits.words());
              case OrderFact.OrderUnconfirmed _ ->
                  card.answered(PickAnswer.SENT, "sent, and nobody has confirmed it yet");
              case OrderFact.OrderPreviewed _,
                  OrderFact.OrderAccepted _,
                  OrderFact.FillRecorded _,
                  OrderFact.OrderCanceled _ ->
                  card;
            });
  }

  private static TradeCard after(TradeCard card, OrderFact.OfTrade fact, Instant at) {
    return switch (fact) {
      case OrderFact.TradeProposed proposed -> card.planned(proposed.plan());
      case OrderFact.TradeDeclined no -> card.answered(PickAnswer.DECLINED, no.words());
      case OrderFact.PositionOpened opened -> card.planned(opened.plan()).holding(opened(opened));
      case OrderFact.PositionReduced reduced ->
          held(card, held -> held.holding(reduced.held(), held.entry(), at));
      case OrderFact.SoldByHand sold ->
          held(card, held -> held.holding(sold.held(), held.entry(), at));
      case OrderFact.StockHaltSeen seen -> held(card, held -> held.halted(seen.halt()));
      case OrderFact.ProtectionConfirmed confirmed ->
          held(card, held -> held.covered(exits(confirmed), at));
      case OrderFact.PositionClosed closed -> card.ended(closed(closed));
      case OrderFact.CommissionCharged _, OrderFact.FlatConfirmed _, OrderFact.OfOrder _ -> card;
    };
  }

  private static TradeCard held(TradeCard card, UnaryOperator<Held> change) {
    return card.held().map(held -> card.holding(change.apply(held))).orElse(card);
  }

  private static Held opened(OrderFact.PositionOpened opened) {
    return new Held(
        opened.plan().kind(),
        opened.shares(),
        opened.averageEntry(),
        opened.openedAt(),
        Optional.empty(),
        Optional.of(opened.openedAt()),
        Duration.ZERO,
        StockHalt.NONE);
  }

  private static Exits exits(OrderFact.ProtectionConfirmed confirmed) {
    return new Exits(
        confirmed.shares(), confirmed.stop(), confirmed.target(), confirmed.timeExit());
  }

  private static Closed closed(OrderFact.PositionClosed closed) {
    return new Closed(
        closed.kind(),
        closed.shares(),
        closed.averageEntry(),
        closed.averageExit(),
        closed.reason(),
        closed.grossPnl(),
        closed.closedAt());
  }

  private void change(TradeId trade, UnaryOperator<TradeCard> change) {
    trades.put(trade, change.apply(trades.getOrDefault(trade, TradeCard.of(trade))));
  }

  /// The session that was last told of.
  public Optional<SessionDate> date() {
    return date;
  }

  public DayState day() {
    return day;
  }

  public DayMoney.Sums money() {
    return money.sums();
  }

  public List<Pick> picks() {
    return List.copyOf(picks.values());
  }

  public Optional<Pick> pick(TradeId trade) {
    return Optional.ofNullable(picks.get(trade));
  }

  public List<TradeCard> trades() {
    return List.copyOf(trades.values());
  }

  public Optional<TradeCard> trade(TradeId trade) {
    return Optional.ofNullable(trades.get(trade));
  }
}
