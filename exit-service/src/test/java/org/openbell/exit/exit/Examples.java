package org.openbell.exit.exit;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.openbell.exit.exit.ExitInput.Confirmed;
import org.openbell.exit.exit.ExitInput.Execution;
import org.openbell.exit.exit.ExitInput.Filled;
import org.openbell.exit.exit.ExitInput.Opened;
import org.openbell.exit.exit.ExitInput.PriceSeen;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// 131 WULF bought at the open of 2025-10-29 at 15.19: stop 15.06, target 15.59.
public final class Examples {
  static final TradeId TRADE = TradeId.parse("20251029-WULF");
  static final Price AVERAGE = Price.parse("15.19");
  static final Shares ALL = Shares.of(131);
  static final ExitTerms TERMS = new ExitTerms(Percent.parse("0.9"), Percent.parse("2.6"));
  static final ExitTimes TIMES = ExitTimes.of(TRADE, UsEquityCalendar.standard());
  static final ExitPolicy POLICY = ExitPolicy.standard();
  static final Instant OPEN = at("09:30:05");

  private Examples() {}

  public static Instant at(String newYorkTime) {
    return ExchangeTime.at(SessionDate.of(2025, 10, 29), LocalTime.parse(newYorkTime));
  }

  static Situation situation(String newYorkTime) {
    return new Situation(TRADE, TIMES, POLICY, at(newYorkTime));
  }

  static TradePlan tradePlan() {
    return new TradePlan(
        TradeKind.MASTER,
        new Instrument(Symbol.parse("WULF"), "TeraWulf Inc.", Exchange.NASDAQ),
        ALL,
        AVERAGE,
        TERMS.target(),
        TERMS.stop(),
        Confidence.parse("0.84"),
        "bitcoin miner with news");
  }

  static ExitPlan plan(long shares) {
    return ExitPlan.of(TERMS, Shares.of(shares), AVERAGE, TIMES.flatten());
  }

  public static Holding holding(long shares) {
    return Holding.planned(TERMS, plan(shares), OPEN);
  }

  static Opened opened(long shares) {
    return new Opened(tradePlan(), Shares.of(shares), AVERAGE, Optional.empty());
  }

  static Filled bought(long held) {
    return bought(held, AVERAGE.toString());
  }

  static Filled bought(long held, String average) {
    return new Filled(
        new Execution(
            "e1",
            Leg.ENTRY,
            Side.BUY,
            Shares.of(1),
            Price.parse(average),
            at("09:30:05"),
            Optional.empty(),
            Optional.empty()),
        Shares.of(held),
        Price.parse(average));
  }

  /// Sold at its target, until so many were left.
  static Filled sold(long held) {
    return sold(Leg.TARGET, "15.59", held);
  }

  static Filled sold(Leg leg, String price, long held) {
    return new Filled(
        new Execution(
            "e2",
            leg,
            Side.SELL,
            Shares.of(50),
            Price.parse(price),
            at("10:00:00"),
            Optional.empty(),
            Optional.empty()),
        Shares.of(held),
        AVERAGE);
  }

  static PriceSeen tick(String last, String newYorkTime) {
    return new PriceSeen(Price.parse(last), at(newYorkTime));
  }

  static Closed closed(long shares, String newYorkTime) {
    return new Closed(holding(shares), at(newYorkTime).plus(POLICY.verifyAfter()), false);
  }

  static Confirmed confirmed(long shares) {
    return new Confirmed(Shares.of(shares), plan(shares).stop(), plan(shares).target());
  }

  static PriceSeen tick(String last) {
    return new PriceSeen(Price.parse(last), at("10:00:00"));
  }
}
