package org.openbell.scheduler;

import java.time.Instant;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// WULF, a master position of 2025-10-29, opened at the bell and closed at its target.
final class MasterFacts {
  private static final TradeId WULF = TradeId.parse("20251029-WULF");
  private static final Shares SHARES = Shares.of(131);
  private static final Price ENTRY = Price.parse("15.19");

  private MasterFacts() {}

  static PositionOpened opened() {
    TradePlan plan =
        new TradePlan(
            TradeKind.MASTER,
            new Instrument(new Symbol("WULF"), "TeraWulf Inc.", Exchange.NASDAQ),
            SHARES,
            Price.parse("15.10"),
            Percent.parse("2.6"),
            Percent.parse("0.9"),
            Confidence.parse("0.86"),
            "gap on news");
    return new PositionOpened(WULF, plan, SHARES, ENTRY, Instant.parse("2025-10-29T13:30:01Z"));
  }

  static PositionClosed closedAtTarget() {
    return new PositionClosed(
        WULF,
        TradeKind.MASTER,
        ExitReason.TARGET,
        SHARES,
        ENTRY,
        Price.parse("15.59"),
        Usd.parse("52.40"),
        Instant.parse("2025-10-29T13:49:00Z"));
  }
}
