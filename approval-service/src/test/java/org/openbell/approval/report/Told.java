package org.openbell.approval.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.Examples;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// Events as they are told in a day, written down shortly; times are New York's.
final class Told {
  private Told() {}

  static Envelope at(String time, Event event) {
    return at(Examples.at(time), event);
  }

  static Envelope at(Instant when, Event event) {
    return new Envelope(
        EventId.derived("test", event.toString() + when, 0),
        event.getClass().getSimpleName(),
        Envelope.SCHEMA,
        when,
        when,
        event.tradeId(),
        "test",
        "order-service",
        "test",
        event);
  }

  static DayRecords day(Envelope... told) {
    return new DayRecords(Examples.DATE, Arrays.asList(told));
  }

  static DayRecords day(List<Envelope> told) {
    return new DayRecords(Examples.DATE, told);
  }

  static Period period() {
    return Period.of(Examples.DATE);
  }

  static Envelope buy(TradeId trade, String id, long shares, String price, String time) {
    return at(time, fill(trade, Leg.ENTRY, id, Side.BUY, shares, price, time, 1));
  }

  /// `left` are held afterwards.
  static Envelope sell(
      TradeId trade, Leg leg, String id, long shares, String price, String time, long left) {
    return at(time, fill(trade, leg, id, Side.SELL, shares, price, time, left));
  }

  private static FillRecorded fill(
      TradeId trade,
      Leg leg,
      String id,
      Side side,
      long shares,
      String price,
      String time,
      long left) {
    return new FillRecorded(
        new OrderRef(trade, leg, 1),
        id,
        side,
        Shares.of(shares),
        Price.parse(price),
        Examples.at(time),
        "NASDAQ",
        Shares.of(left),
        Price.parse("1"),
        leg == Leg.CLOSE ? Optional.of(ExitReason.LIQUIDATION) : Optional.empty(),
        Optional.empty());
  }

  static Envelope charge(TradeId trade, String id, String amount, String time) {
    return at(time, new CommissionCharged(trade, id, Usd.parse(amount)));
  }

  static Envelope target(TradeId trade, int attempt, long shares, String price, String time) {
    return at(
        time,
        new OrderSent(
            new OrderRef(trade, Leg.TARGET, attempt),
            attempt,
            Side.SELL,
            Shares.of(shares),
            "LIMIT",
            Optional.of(Price.parse(price))));
  }

  static Envelope canceled(TradeId trade, int attempt, String time) {
    return at(
        time, new OrderCanceled(new OrderRef(trade, Leg.TARGET, attempt), Shares.ZERO, "OCA"));
  }

  static StatedExecution stated(FillRecorded fill) {
    return new StatedExecution(
        fill.executionId(),
        Optional.of(fill.order()),
        fill.trade().symbol(),
        fill.side(),
        fill.shares(),
        fill.price(),
        fill.executedAt());
  }

  static StatedExecution foreign(String symbol, long shares, String price, String time) {
    return new StatedExecution(
        symbol + "-foreign",
        Optional.empty(),
        new Symbol(symbol),
        Side.SELL,
        Shares.of(shares),
        Price.parse(price),
        Examples.at(time));
  }

  static SessionDate date() {
    return Examples.DATE;
  }
}
