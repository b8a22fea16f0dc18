package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.gate.GateView;
import org.openbell.order.gate.GateView.InBooks;
import org.openbell.order.gate.GateView.InSymbol;
import org.openbell.order.gate.GateView.Standing;
import org.openbell.order.house.HouseState;
import org.openbell.order.house.TradingState;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Gathers what the gate looks at, from the books and from what is known right now.
final class GateSight {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Books books;
  private final Ledger ledger;
  private final LinkState link;
  private final Days days;
  private final Claims claims;
  private final LastPrices prices;
  private final StopDesk stops;
  private final ArmingDesk arming;
  private final PreviewDesk previews;
  private final BooleanSupplier mayAct;
  private final DayResult result;

  GateSight(
      Books books,
      Ledger ledger,
      LinkState link,
      Days days,
      Claims claims,
      LastPrices prices,
      StopDesk stops,
      ArmingDesk arming,
      PreviewDesk previews,
      BooleanSupplier mayAct) {
    this.books = books;
    this.ledger = ledger;
    this.link = link;
    this.days = days;
    this.claims = claims;
    this.prices = prices;
    this.stops = stops;
    this.arming = arming;
    this.previews = previews;
    this.mayAct = mayAct;
    this.result = new DayResult(books, ledger, prices);
  }

  GateView of(Instant now, Trade trade, Optional<Instant> approvedUntil) {
    SessionDate date = trade.id().date();
    return new GateView(
        now,
        days.scheduleOf(date),
        standing(now, date),
        symbol(trade),
        inBooks(now, date),
        approvedUntil,
        previews.objection(trade.id()));
  }

  /// What holds for the whole house at this moment; asked again at the socket.
  Standing standing(Instant now, SessionDate date) {
    HouseState house = books.house().get();
    TradingState state = stops.state();
    boolean ofToday = house.snapshotOf().filter(date::equals).isPresent();
    return new Standing(
        mayAct.getAsBoolean(),
        house.armed() && house.isAwakeFor(date),
        state == TradingState.HALTED,
        state == TradingState.REDUCING,
        house.doneForDay(),
        link.accountFits(),
        link.reconciledFor(now).filter(_ -> ofToday),
        arming.withheld(now, date));
  }

  private InSymbol symbol(Trade trade) {
    var symbol = trade.plan().instrument().symbol();
    return new InSymbol(
        books.candidates().seenAt(trade.scan(), symbol),
        ledger.foreignSymbols().contains(symbol),
        arming.isOrderedByOthers(symbol),
        !books.orders().ofTrade(trade.id()).isEmpty(),
        !books.fills().ofTrade(trade.id()).isEmpty(),
        prices.of(symbol));
  }

  private InBooks inBooks(Instant now, SessionDate date) {
    List<Order> orders = books.orders().of(date);
    List<Order> entries = orders.stream().filter(order -> order.side() == Side.BUY).toList();
    List<Trade> entered =
        books.trades().of(date).stream()
            .filter(t -> t.stage() == TradeStage.ENTERING || t.stage() == TradeStage.CLOSED)
            .toList();
    List<Trade> open = entered.stream().filter(this::isOpenOrOpening).toList();
    return new InBooks(
        count(open, TradeKind.MASTER),
        count(open, TradeKind.RESCAN),
        orders.size(),
        (int) entries.stream().filter(o -> o.changedAt().isAfter(now.minus(A_MINUTE))).count(),
        sum(entries.stream().map(claims::notional).toList()),
        sum(open.stream().map(this::exposureOf).toList()),
        books.house().get().settledCash(),
        claims.of(entered),
        result.of(date),
        result.stopsInARow(date));
  }

  private static int count(List<Trade> trades, TradeKind kind) {
    return (int) trades.stream().filter(trade -> trade.plan().kind() == kind).count();
  }

  private static Usd sum(List<Usd> amounts) {
    return amounts.stream().reduce(Usd.ZERO, Usd::plus);
  }

  private boolean isOpenOrOpening(Trade trade) {
    return books.orders().ofTrade(trade.id()).stream().anyMatch(Claims::isOpening)
        || ledger.held(trade).isPositive();
  }

  /// Held at its price, and what may still fill at the plan's.
  private Usd exposureOf(Trade trade) {
    Usd opening =
        sum(
            books.orders().ofTrade(trade.id()).stream()
                .filter(Claims::isOpening)
                .map(order -> claims.opening(trade, order.remaining()))
                .toList());
    return result.worth(trade, ledger.position(trade)).plus(opening);
  }
}
