package org.openbell.order;

import java.time.Instant;
import java.time.LocalTime;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Ownership;
import org.openbell.order.position.Sellable;

/// 131 shares of WULF on 2025-10-29, as most tests want them.
public final class Examples {
  public static final SessionDate DATE = SessionDate.of(2025, 10, 29);
  public static final Instrument WULF = nasdaq("WULF", "TeraWulf Inc.");
  public static final TradeId TRADE = TradeId.of(DATE, WULF.symbol());
  public static final ScanId SCAN = ScanId.parse("20251029T0800");
  public static final OrderRef ENTRY = new OrderRef(TRADE, Leg.ENTRY, 1);
  public static final TradePlan PLAN = plan(TradeKind.MASTER, "131", "15.19");

  private Examples() {}

  public static Instrument nasdaq(String ticker, String name) {
    return new Instrument(Symbol.parse(ticker), name, Exchange.NASDAQ);
  }

  /// New York time on the example's date.
  public static Instant at(String time) {
    return ExchangeTime.at(DATE, LocalTime.parse(time));
  }

  public static TradePlan plan(TradeKind kind, String shares, String reference) {
    return new TradePlan(
        kind,
        WULF,
        Shares.parse(shares),
        Price.parse(reference),
        Percent.parse("2.6"),
        Percent.parse("0.9"),
        Confidence.parse("0.85"),
        "strong volume");
  }

  public static Order entry(long shares) {
    return Order.buying(
        ENTRY, 7, WULF, new OrderKind.MarketOnOpen(), Shares.of(shares), at("09:20:00"));
  }

  public static Order exit(Leg leg, int attempt, OrderKind kind, long shares) {
    return Order.selling(
        lot(shares),
        new OrderRef(TRADE, leg, attempt),
        1000 * attempt + leg.letter(),
        WULF,
        kind,
        Shares.of(shares),
        leg == Leg.CLOSE ? "" : "OB1.20251029-WULF.1",
        at("09:30:01"));
  }

  /// So many shares of the trade, ours by every witness.
  public static Sellable lot(long shares) {
    Shares all = Shares.of(shares);
    return new Ownership(all, all, Shares.ZERO, shares, 0, Shares.ZERO)
        .sellable(TRADE, Shares.ZERO);
  }

  public static Fill bought(String executionId, long shares, String price) {
    return fill(executionId, ENTRY, Side.BUY, shares, price);
  }

  public static Fill sold(String executionId, Leg leg, long shares, String price) {
    return fill(executionId, new OrderRef(TRADE, leg, 1), Side.SELL, shares, price);
  }

  private static Fill fill(String id, OrderRef order, Side side, long shares, String price) {
    return new Fill(
        id,
        order,
        WULF.symbol(),
        side,
        Shares.of(shares),
        Price.parse(price),
        at("09:30:02"),
        "NASDAQ");
  }
}
