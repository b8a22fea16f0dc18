package org.openbell.order;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.broker.BrokerBooks.EndedOrder;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.broker.OrderTerms;
import org.openbell.order.house.CauseKind;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;
import org.openbell.order.sizing.SizingPolicy;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Takes in what carries our reference at the broker and is not in our books: their newest part
/// was lost. It is rebuilt from the reference and the broker's words, protected by the standing
/// rules, and no entry goes out until a person has looked.
final class Adoption {
  private static final String REASON = "adopted: our books had lost it";

  private final Books books;
  private final Alarm alarm;
  private final Days days;
  private final SizingPolicy rules;

  Adoption(Books books, Alarm alarm, Days days, SizingPolicy rules) {
    this.books = books;
    this.alarm = alarm;
    this.days = days;
    this.rules = rules;
  }

  /// The trade of an execution, rebuilt when our books do not have it; empty when the execution
  /// cannot be one of today's trades.
  Optional<Trade> tradeOf(Turn turn, Fill fill) {
    Optional<Trade> known = books.trades().find(fill.order().trade());
    if (known.isPresent() || !fits(turn, fill.order(), fill.symbol(), fill.side())) {
      return known;
    }
    Exchange listedOn = Exchange.ofBrokerCode(fill.venue()).orElse(Exchange.NASDAQ);
    return Optional.of(
        adopt(
            turn,
            fill.order().trade(),
            new Instrument(fill.symbol(), fill.symbol().ticker(), listedOn),
            fill.shares().max(Shares.of(1)),
            fill.price(),
            isMorning(fill.order().trade(), fill.executedAt())));
  }

  /// An order that works at the broker and that our books do not have.
  void open(Turn turn, OpenOrder there) {
    if (!there.byUs() || !fits(turn, there.ref(), there.terms())) {
      alarm.reduce(
          turn,
          there.ref().toString(),
          "carries our reference and is not ours: another symbol, day or connection; left alone");
      return;
    }
    Optional<OrderKind> kind = there.terms().kind();
    if (kind.isEmpty() || takes(turn, there)) {
      alarm.reduce(
          turn,
          there.ref().toString(),
          "works at the broker under number "
              + there.brokerOrderId()
              + ", unlike any order of"
              + " ours: act by hand");
      return;
    }
    tradeOf(turn, there.ref(), there.terms(), there.shares());
    books
        .orders()
        .put(
            Order.adopted(
                there.ref(),
                there.brokerOrderId(),
                there.permanentId(),
                there.terms().instrument(),
                there.terms().side(),
                kind.get(),
                there.shares(),
                there.terms().ocaGroup(),
                stateOf(there.ref(), there.shares(), new OrderState.Working()),
                turn.now()));
    alarm.reduce(
        turn,
        CauseKind.ADOPTED_ORDER,
        there.ref().toString(),
        "worked at the broker, unknown to us: adopted");
  }

  /// An order that is over at the broker and that our books do not have: its name is used up.
  void ended(Turn turn, EndedOrder there) {
    if (!fits(turn, there.ref(), there.terms())) {
      return;
    }
    Shares shares = there.shares().max(Shares.of(1)); // it only keeps the name from being used
    tradeOf(turn, there.ref(), there.terms(), shares);
    books
        .orders()
        .put(
            Order.adopted(
                there.ref(),
                books.orders().nextBrokerOrderId(),
                there.permanentId(),
                there.terms().instrument(),
                there.terms().side(),
                there.terms().kind().orElseGet(OrderKind.Market::new),
                shares,
                there.terms().ocaGroup(),
                stateOf(there.ref(), shares, new OrderState.Canceled(there.filled())),
                turn.now()));
    alarm.reduce(
        turn,
        CauseKind.ADOPTED_ORDER,
        there.ref().toString(),
        "had ended at the broker, unknown to us: adopted");
  }

  /// Whether its number belongs to another order in our books. One that was never sent gets
  /// another number.
  private boolean takes(Turn turn, OpenOrder there) {
    Optional<Order> other = books.orders().byBrokerId(there.brokerOrderId());
    if (other.isEmpty()) {
      return false;
    }
    if (!(other.get().state() instanceof OrderState.Planned)) {
      return true;
    }
    books.orders().put(other.get().renumbered(books.orders().nextBrokerOrderId(), turn.now()));
    return false;
  }

  private boolean fits(Turn turn, OrderRef ref, OrderTerms terms) {
    return fits(turn, ref, terms.instrument().symbol(), terms.side());
  }

  private boolean fits(Turn turn, OrderRef ref, Symbol symbol, Side side) {
    return side == (ref.leg() == Leg.ENTRY ? Side.BUY : Side.SELL)
        && symbol.equals(ref.trade().symbol())
        && ref.trade().date().equals(days.sessionAt(turn.now()));
  }

  private OrderState stateOf(OrderRef ref, Shares shares, OrderState unfilled) {
    Shares filled = Position.filledOf(ref, books.fills().ofTrade(ref.trade()));
    if (filled.compareTo(shares) >= 0) {
      return new OrderState.Filled();
    }
    return unfilled instanceof OrderState.Working && filled.isPositive()
        ? new OrderState.PartlyFilled(filled)
        : unfilled;
  }

  private void tradeOf(Turn turn, OrderRef ref, OrderTerms terms, Shares shares) {
    Optional<Trade> known = books.trades().find(ref.trade());
    if (known.isPresent()) {
      known
          .filter(trade -> ref.leg() == Leg.ENTRY && trade.stage() == TradeStage.PROPOSED)
          .ifPresent(trade -> books.trades().put(trade.at(TradeStage.ENTERING)));
      return;
    }
    Price price = terms.kind().flatMap(OrderKind::namedPrice).orElse(Price.ZERO);
    // Only the morning's go into the auction, however late it opens.
    boolean morning =
        terms.kind().filter(OrderKind.MarketOnOpen.class::isInstance).isPresent()
            || isMorning(ref.trade(), turn.now());
    adopt(turn, ref.trade(), terms.instrument(), shares, price, morning);
  }

  private boolean isMorning(TradeId id, Instant moment) {
    return moment.isBefore(days.scheduleOf(id.date()).entriesSettled());
  }

  private Trade adopt(
      Turn turn, TradeId id, Instrument instrument, Shares shares, Price price, boolean morning) {
    DaySchedule day = days.scheduleOf(id.date());
    TradePlan plan =
        new TradePlan(
            morning ? TradeKind.MASTER : TradeKind.RESCAN,
            instrument,
            shares,
            price,
            rules.mediumTarget(),
            rules.stop(),
            rules.mediumFrom(),
            REASON);
    Trade trade = Trade.adopted(id, plan, morning ? day.entryCutoff() : day.lastApproval());
    books.trades().put(trade);
    alarm.reduce(
        turn,
        CauseKind.ADOPTED_ORDER,
        id.text(),
        "was unknown to us and is at the broker: adopted");
    return trade;
  }
}
