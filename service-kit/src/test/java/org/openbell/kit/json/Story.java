package org.openbell.kit.json;

import java.math.BigDecimal;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// The people and places of 2025-10-29: opens as printed that day (WULF 15.19, RCAT 11.19,
/// BYND 2.07, BBAR 15.08); share counts and pre-market prices are ours.
final class Story {
  static final SessionDate DAY = SessionDate.of(2025, 10, 29);
  static final ScanId FULL_SCAN = ScanId.parse("20251029T0800");
  static final ScanId RESCAN = ScanId.parse("20251029T0945");

  static final Instrument WULF = stock("WULF", "TeraWulf Inc. Common Stock", Exchange.NASDAQ);
  static final Instrument RCAT = stock("RCAT", "Red Cat Holdings, Inc.", Exchange.NASDAQ);
  static final Instrument BYND = stock("BYND", "Beyond Meat, Inc.", Exchange.NASDAQ);
  static final Instrument BBAR = stock("BBAR", "BBVA Argentina S.A.", Exchange.NYSE);

  static final TradeId WULF_TRADE = TradeId.of(DAY, WULF.symbol());
  static final TradeId RCAT_TRADE = TradeId.of(DAY, RCAT.symbol());
  static final TradeId BYND_TRADE = TradeId.of(DAY, BYND.symbol());
  static final TradeId BBAR_TRADE = TradeId.of(DAY, BBAR.symbol());

  static final OrderRef WULF_ENTRY = OrderRef.parse("OB1.20251029-WULF.E.1");
  static final OrderRef RCAT_ENTRY = OrderRef.parse("OB1.20251029-RCAT.E.1");
  static final OrderRef BYND_ENTRY = OrderRef.parse("OB1.20251029-BYND.E.1");
  static final OrderRef WULF_STOP = OrderRef.parse("OB1.20251029-WULF.S.1");

  static final Shares WULF_SHARES = Shares.of(132);
  static final Price WULF_OPEN = Price.parse("15.19");
  static final Price WULF_TARGET = Price.parse("15.59");
  static final Price WULF_STOP_AT = Price.parse("15.06");

  static final TradePlan WULF_PLAN =
      new TradePlan(
          TradeKind.MASTER,
          WULF,
          WULF_SHARES,
          Price.parse("15.05"),
          Percent.parse("2.6"),
          Percent.parse("0.9"),
          confidence("0.86"),
          "Compute lease announced before the open, volume eight times its usual");

  static final TradePlan BBAR_PLAN =
      new TradePlan(
          TradeKind.RESCAN,
          BBAR,
          Shares.of(132),
          Price.parse("15.08"),
          Percent.parse("1.8"),
          Percent.parse("0.9"),
          confidence("0.74"),
          "Follows the election result of the weekend");

  private Story() {}

  static Confidence confidence(String value) {
    return new Confidence(new BigDecimal(value));
  }

  private static Instrument stock(String ticker, String name, Exchange listedOn) {
    return new Instrument(Symbol.parse(ticker), name, listedOn);
  }
}
