package org.openbell.approval;

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
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// The day of 2025-10-29 in values: WULF bought at the open, BBAR found by a rescan.
public final class Examples {
  public static final SessionDate DATE = SessionDate.of(2025, 10, 29);
  public static final TradeId WULF = TradeId.parse("20251029-WULF");
  public static final TradeId BBAR = TradeId.parse("20251029-BBAR");
  public static final TradeId BYND = TradeId.parse("20251029-BYND");

  private Examples() {}

  /// A moment of that day in New York: `09:30:01.2`.
  public static Instant at(String time) {
    return ExchangeTime.at(DATE, LocalTime.parse(time));
  }

  public static TradePlan wulfPlan() {
    return plan(TradeKind.MASTER, "WULF", "TeraWulf Inc.", 131, "15.10", "2.6", "0.86");
  }

  public static TradePlan bbarPlan() {
    return plan(TradeKind.RESCAN, "BBAR", "Banco BBVA Argentina", 96, "15.55", "1.8", "0.78");
  }

  private static TradePlan plan(
      TradeKind kind,
      String symbol,
      String name,
      long shares,
      String reference,
      String target,
      String confidence) {
    return new TradePlan(
        kind,
        new Instrument(new Symbol(symbol), name, Exchange.NASDAQ),
        Shares.of(shares),
        Price.parse(reference),
        Percent.parse(target),
        Percent.parse("0.9"),
        Confidence.parse(confidence),
        "gap on news");
  }
}
