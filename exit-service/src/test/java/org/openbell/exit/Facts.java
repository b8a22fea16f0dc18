package org.openbell.exit;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// What order-service tells of a trade on 2025-10-29 that was bought at 15.19.
record Facts(TradeId trade) {
  static final SessionDate DATE = SessionDate.of(2025, 10, 29);
  static final Price AVERAGE = Price.parse("15.19");

  static Facts of(String symbol) {
    return new Facts(TradeId.of(DATE, Symbol.parse(symbol)));
  }

  static Instant at(String newYorkTime) {
    return ExchangeTime.at(DATE, LocalTime.parse(newYorkTime));
  }

  /// The event as order-service would send it; `id` makes it the same event or another.
  static Envelope envelope(String id, Event event) {
    return new Envelope(
        new EventId(id),
        event.getClass().getSimpleName(),
        Envelope.SCHEMA,
        at("09:30:02"),
        at("09:30:02"),
        event.tradeId(),
        "test",
        "order-service",
        "test",
        event);
  }

  OrderFact.FillRecorded fill(Side side, long shares, long held) {
    return new OrderFact.FillRecorded(
        new OrderRef(trade, side == Side.BUY ? Leg.ENTRY : Leg.TARGET, 1),
        "0000e0d5." + held,
        side,
        Shares.of(shares),
        AVERAGE,
        at("09:30:02"),
        "NASDAQ",
        Shares.of(held),
        AVERAGE);
  }

  OrderFact.FillRecorded sale(
      Leg leg,
      String executionId,
      long shares,
      long held,
      Price price,
      Instant soldAt,
      ExitReason reason) {
    return new OrderFact.FillRecorded(
        new OrderRef(trade, leg, 1),
        executionId,
        Side.SELL,
        Shares.of(shares),
        price,
        soldAt,
        "NASDAQ",
        Shares.of(held),
        AVERAGE,
        Optional.of(reason),
        Optional.empty());
  }

  OrderFact.PositionOpened opened(long shares) {
    var plan =
        new TradePlan(
            TradeKind.MASTER,
            new Instrument(Symbol.parse(trade.text().substring(9)), "Any", Exchange.NASDAQ),
            Shares.of(131),
            AVERAGE,
            Percent.parse("2.6"),
            Percent.parse("0.9"),
            Confidence.parse("0.84"),
            "news");
    return new OrderFact.PositionOpened(trade, plan, Shares.of(shares), AVERAGE, at("09:30:02"));
  }

  OrderFact.ProtectionConfirmed confirmed(long shares) {
    return new OrderFact.ProtectionConfirmed(
        trade, Shares.of(shares), Price.parse("15.06"), Price.parse("15.59"), at("15:45:00"));
  }

  OrderFact.PositionClosed closed() {
    return new OrderFact.PositionClosed(
        trade,
        TradeKind.MASTER,
        ExitReason.TARGET,
        Shares.of(131),
        AVERAGE,
        Price.parse("15.59"),
        Usd.parse("52.40"),
        at("10:12:00"));
  }
}
