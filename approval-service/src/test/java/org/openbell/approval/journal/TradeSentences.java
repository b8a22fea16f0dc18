package org.openbell.approval.journal;

import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.wulfPlan;
import static org.openbell.model.trade.Side.BUY;
import static org.openbell.model.trade.Side.SELL;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact.CarriedGone;
import org.openbell.model.event.ExitFact.CloseFailed;
import org.openbell.model.event.ExitFact.ExitPlanned;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.ExitFact.FlatUnverified;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.ExitFact.HaltedUnprotected;
import org.openbell.model.event.ExitFact.PositionCarried;
import org.openbell.model.event.ExitFact.ProtectionMissing;
import org.openbell.model.event.ExitFact.StopOverdue;
import org.openbell.model.event.ExitFact.StopTriggered;
import org.openbell.model.event.ExitFact.TargetReached;
import org.openbell.model.event.ExitFact.TradesAgain;
import org.openbell.model.event.OrderCommand.CancelOrder;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.FlattenAll;
import org.openbell.model.event.OrderCommand.HaltTrading;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderCommand.ResumeTrading;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.FlatConfirmed;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.OrderAccepted;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderPreviewed;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.OrderUnconfirmed;
import org.openbell.model.event.OrderFact.OrderWaits;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.StockHaltSeen;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.OrderFact.TradingArmed;
import org.openbell.model.event.OrderFact.TradingHalted;
import org.openbell.model.event.OrderFact.TradingNotArmed;
import org.openbell.model.event.OrderFact.TradingReduced;
import org.openbell.model.event.OrderFact.TradingResumed;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.PriceCause;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeKind;

/// How orders, positions and the house read.
final class TradeSentences {
  private static final ScanId SCAN = new ScanId("20251029T0800");
  private static final OrderRef ENTRY = new OrderRef(WULF, Leg.ENTRY, 1);
  private static final OrderRef TARGET = new OrderRef(WULF, Leg.TARGET, 1);
  private static final String QUIET = "";

  private TradeSentences() {}

  static Stream<Arguments> theOrders() {
    return Stream.of(
        told(
            new TradeProposed(WULF, SCAN, wulfPlan(), at("09:24:30")),
            "plan: buy 131 WULF at the open, last seen at 15.10, target +2.6 %, stop -0.9 %,"
                + " confidence 0.86"),
        told(
            new TradeDeclined(WULF, SCAN, "CASH", "too little cash"),
            "WULF declined: too little cash"),
        told(
            new OrderDenied(ENTRY, "HALTED", "trading is halted"),
            "WULF entry order denied by our own gate: trading is halted"),
        told(
            new OrderSent(ENTRY, 7, BUY, Shares.of(131), "MARKET_ON_OPEN", Optional.empty()),
            "WULF entry order sent: buy 131 (market on open)"),
        told(new OrderSent(TARGET, 8, SELL, Shares.of(131), "LIMIT", Optional.empty()), QUIET),
        told(new OrderAccepted(ENTRY, 99), "WULF entry order is with the broker"),
        told(
            new OrderRejected(ENTRY, 201, "no margin"),
            "WULF entry order rejected with code 201: no margin"),
        told(
            new OrderUnconfirmed(ENTRY, at("09:21:10")),
            "WULF entry order unconfirmed since 09:21:10 ET (06:21:10 PT): the broker is asked,"
                + " nothing is sent twice"),
        told(
            new OrderWaits(ENTRY, "OPENING_DELAYED", "the stock has not opened"),
            "WULF entry order has no answer yet: the stock has not opened"),
        told(
            new OrderCanceled(ENTRY, Shares.ZERO, "by the exchange"),
            "WULF entry order canceled, nothing bought: by the exchange"),
        told(
            new OrderCanceled(ENTRY, Shares.of(1), "Cancelled"),
            "WULF entry order canceled, 1 share bought"));
  }

  static Stream<Arguments> thePositions() {
    Price entry = Price.parse("15.19");
    return Stream.of(
        told(
            fill(ENTRY, BUY, 131, "15.19", "09:30:01.26", 131),
            "WULF bought: 131 shares at 15.19, filled by the opening auction 1.2 s after the bell"),
        told(
            fill(ENTRY, BUY, 31, "15.19", "10:07", 131),
            "WULF bought: 31 shares at 15.19; 131 held now, at 15.19 on average"),
        told(
            fill(TARGET, SELL, 100, "15.59", "10:02", 31),
            "WULF sold: 100 shares at 15.59 by its target, 31 left"),
        told(new CommissionCharged(WULF, "e1", Usd.parse("1")), QUIET),
        told(new PositionOpened(WULF, wulfPlan(), Shares.of(131), entry, at("09:30:01")), QUIET),
        told(new PositionReduced(WULF, Shares.of(31), ExitReason.TARGET), QUIET),
        told(
            new PositionClosed(
                WULF,
                TradeKind.MASTER,
                ExitReason.TARGET,
                Shares.of(131),
                entry,
                Price.parse("15.59"),
                Usd.parse("52.4"),
                at("10:02")),
            "WULF closed, target reached: 131 shares bought at 15.19, sold at 15.59, +52.40 before"
                + " commissions"),
        told(
            new ProtectionConfirmed(
                WULF, Shares.of(131), Price.parse("15.06"), Price.parse("15.59"), at("15:45")),
            "WULF protected at the broker: stop 15.06, target 15.59, time exit 15:45 ET"),
        told(
            new ExitPlanned(
                WULF,
                Shares.of(131),
                entry,
                Price.parse("15.06"),
                Price.parse("15.59"),
                at("15:45")),
            QUIET),
        told(
            new StopTriggered(WULF, Price.parse("15.06"), Price.parse("15.05")),
            "WULF trades at 15.05, its stop is 15.06"),
        told(
            new TargetReached(WULF, Price.parse("15.59"), Price.parse("15.60")),
            "WULF trades at 15.60, its target is 15.59"),
        told(
            new FlattenFailed(WULF, Shares.of(31), "halted"),
            "ALARM: 31 shares of WULF could not be sold: halted"));
  }

  static Stream<Arguments> theExits() {
    Price stop = Price.parse("15.06");
    return Stream.of(
        told(
            new SoldByHand(
                WULF, Shares.of(50), Optional.of(Price.parse("15.25")), Shares.of(81), at("11:00")),
            "50 shares of WULF sold by hand at the broker at 15.25, the exits shrink to 81"),
        told(
            new SoldByHand(WULF, Shares.of(81), Optional.empty(), Shares.ZERO, at("11:00")),
            "81 shares of WULF sold by hand at the broker, none left"),
        told(new FlatConfirmed(WULF, at("11:01")), "WULF is flat, say the broker's own books"),
        told(new StockHaltSeen(WULF, StockHalt.PAUSED, at("11:02")), QUIET),
        told(
            new HaltedUnprotected(WULF, StockHalt.PAUSED, Shares.of(81)),
            "ALARM: WULF is paused by its price bands: halted, unprotected, 81 shares held; its"
                + " exits rest at the broker and cannot fill before it trades again"),
        told(
            new HaltedUnprotected(WULF, StockHalt.HALTED, Shares.of(1)),
            "ALARM: WULF is halted by the exchange: halted, unprotected, 1 share held; its exits"
                + " rest at the broker and cannot fill before it trades again"),
        told(
            new TradesAgain(WULF, Shares.of(81)),
            "WULF trades again: the exits for 81 shares can fill"),
        told(
            new ProtectionMissing(WULF, Shares.of(131), "asked 6 times"),
            "ALARM: 131 shares of WULF may be unprotected: asked 6 times"),
        told(
            new StopOverdue(WULF, stop, Price.parse("15.01"), 1),
            "ALARM: WULF trades at 15.01 and its stop at 15.06 has not sold: its exits are taken"
                + " back, then it is sold at the market"),
        told(
            new StopOverdue(WULF, stop, Price.parse("15.00"), 2),
            "ALARM: WULF trades at 15.00 and its stop at 15.06 has not sold: its exits are taken"
                + " back, then it is sold at the market (attempt 2)"),
        told(
            new CloseFailed(WULF, Shares.of(131), "asked 3 times"),
            "ALARM: WULF could not be closed, 131 shares left: asked 3 times"),
        told(
            new ExitRecorded(
                WULF,
                "e2",
                ExitReason.STOP_LOSS,
                Shares.of(100),
                Optional.of(stop),
                Optional.of(Price.parse("14.86")),
                Usd.parse("20"),
                PriceCause.GAP),
            "WULF: asked for 15.06, 100 shares brought 14.86, 20.00 less in all because the market"
                + " jumped over the price"),
        told(
            new ExitRecorded(
                WULF,
                "e3",
                ExitReason.TARGET,
                Shares.of(100),
                Optional.of(Price.parse("15.59")),
                Optional.of(Price.parse("15.59")),
                Usd.ZERO,
                PriceCause.NONE),
            QUIET),
        told(
            new FlatUnverified(WULF, "no look for 3 minutes"),
            "ALARM: WULF is sold by our books, and the broker has not confirmed it: no look for 3"
                + " minutes"),
        told(
            new PositionCarried(WULF, Shares.of(31), "halted"),
            "ALARM: 31 shares of WULF stayed past the close: only you can sell them now: halted"),
        told(
            new CarriedGone(WULF, Shares.of(31)),
            "31 shares of WULF, carried since 2025-10-29, left the account: nothing of it is ours"
                + " any more"));
  }

  static Stream<Arguments> theHouse() {
    return Stream.of(
        told(
            new DiscrepancyFound("WULF", "a fill was missing"),
            "the broker's books differ on WULF: a fill was missing"),
        told(
            new OrderPreviewed(
                new OrderRef(WULF, Leg.ENTRY, 1),
                "FINE",
                Optional.of(Usd.parse("1.01")),
                Optional.empty(),
                ""),
            "WULF entry order previewed by the broker: fine, commission about 1.01"),
        told(
            new TradingArmed(DATE, "DU1234567", "PAPER"),
            "armed: entries may go out in the paper account"),
        told(
            new TradingNotArmed(DATE, List.of(new ArmingDoubt("DISK", "the disk is nearly full"))),
            "ALARM: not armed, nothing will be bought: the disk is nearly full"),
        told(
            new TradingHalted("HALTED_BY_HAND", "anna", "news"),
            "ALARM: trading halted by anna (HALTED_BY_HAND): news"),
        told(
            new TradingReduced("DISCREPANCY:WULF", "order-service", "131 shares are missing"),
            "ALARM: no new entries, says order-service (DISCREPANCY:WULF): 131 shares are missing"),
        told(
            new TradingResumed(List.of("DISCREPANCY:WULF"), "anna", "sold by hand"),
            "anna cleared DISCREPANCY:WULF: sold by hand"),
        told(new GatewayConnected("DU1234567", 187), "gateway connected, server version 187"),
        told(new GatewayLost("end of stream"), "gateway lost: end of stream"),
        told(new Reconciled(3, 4, 2, 0), QUIET),
        told(new BrokerStatementSeen(DATE, at("10:00"), List.of(), List.of()), QUIET),
        told(
            new AccountSnapshotTaken(
                DATE,
                "DU1234567",
                Usd.parse("25000"),
                Usd.parse("25218.4"),
                List.of(new ForeignHolding(new Symbol("SKYX"), Shares.of(182)))),
            "account read: 25,000.00 of settled cash; not ours and never touched: 182 SKYX"),
        told(
            new ProtectPosition(
                WULF, Shares.of(131), Price.parse("15.06"), Price.parse("15.59"), at("15:45")),
            QUIET),
        told(
            new ClosePosition(WULF, ExitReason.LIQUIDATION),
            "WULF is to be sold: sold before the close"),
        told(new CancelOrder(WULF, TARGET, "resize"), QUIET),
        told(
            new FlattenAll(ExitReason.MANUAL, "anna"),
            "everything is to be sold, says anna: sold by hand"),
        told(new HaltTrading("anna", "news"), "trading halted by anna: news"),
        told(new ResumeTrading("anna", ""), "trading resumed by anna"),
        told(
            new TickSeen(new Symbol("WULF"), Price.ZERO, Price.ZERO, Price.ZERO, at("10:00")),
            QUIET));
  }

  private static FillRecorded fill(
      OrderRef order, Side side, long shares, String price, String time, long held) {
    return new FillRecorded(
        order,
        "e1",
        side,
        Shares.of(shares),
        Price.parse(price),
        at(time),
        "NASDAQ",
        Shares.of(held),
        Price.parse("15.19"));
  }

  static Arguments told(Event event, String sentence) {
    return Arguments.of(event, sentence);
  }
}
