package org.openbell.kit.json;

import static org.openbell.kit.json.EventSamples.at;

import java.util.List;
import java.util.Optional;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
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
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.event.OrderFact.StatedHolding;
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
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeKind;

/// What order-service told on 2025-10-29.
final class OrderSamples {
  private static final String WULF_EXECUTION = "0000e0d5.6901a2b1.01.01";

  private OrderSamples() {}

  static List<Envelope> ofOrders() {
    return List.of(
        told(
            "picks 20251029-WULF",
            "09:15:02",
            new TradeProposed(
                Story.WULF_TRADE,
                Story.FULL_SCAN,
                Story.WULF_PLAN,
                at("09:24:30"),
                Optional.of(Price.parse("15.07")))),
        told(
            "picks 20251029-BBAR",
            "09:15:02",
            new TradeDeclined(
                Story.BBAR_TRADE,
                Story.FULL_SCAN,
                "LOW_CONFIDENCE",
                "confidence 0.66 is below 0.7")),
        told(
            "preview OB1.20251029-WULF.E.1",
            "09:15:03",
            new OrderPreviewed(
                Story.WULF_ENTRY,
                "FINE",
                Optional.of(Usd.parse("1.0132")),
                Optional.of(Usd.parse("1986.60")),
                "")),
        told(
            "gate 20251029-RCAT",
            "09:20:01",
            new OrderDenied(Story.RCAT_ENTRY, "NOT_ARMED", "the day is not armed")),
        told(
            "intent OB1.20251029-WULF.E.1",
            "09:20:01",
            new OrderSent(
                Story.WULF_ENTRY,
                1042,
                Side.BUY,
                Story.WULF_SHARES,
                "market on open",
                Optional.empty())),
        told(
            "status OB1.20251029-WULF.E.1",
            "09:20:02",
            new OrderAccepted(Story.WULF_ENTRY, 1_840_233_914L)),
        told(
            "error OB1.20251029-BYND.E.1",
            "09:20:02",
            new OrderRejected(Story.BYND_ENTRY, 201, "Order rejected - reason: no permission")),
        told(
            "silence OB1.20251029-RCAT.E.1",
            "09:20:12",
            new OrderUnconfirmed(Story.RCAT_ENTRY, at("09:20:02"))),
        told(
            "waits OB1.20251029-RCAT.E.1",
            "09:35:00",
            new OrderWaits(Story.RCAT_ENTRY, "OPENING_DELAYED", "the stock has not opened")),
        told(
            "status OB1.20251029-WULF.S.1",
            "10:12:10",
            new OrderCanceled(Story.WULF_STOP, Shares.ZERO, "canceled by its OCA group")));
  }

  static List<Envelope> ofPositions() {
    return List.of(
        told(
            "execution " + WULF_EXECUTION,
            "09:30:00",
            new FillRecorded(
                Story.WULF_ENTRY,
                WULF_EXECUTION,
                Side.BUY,
                Story.WULF_SHARES,
                Story.WULF_OPEN,
                at("09:30:00"),
                "NASDAQ",
                Story.WULF_SHARES,
                Story.WULF_OPEN)),
        told(
            "commission " + WULF_EXECUTION,
            "09:30:04",
            new CommissionCharged(Story.WULF_TRADE, WULF_EXECUTION, Usd.parse("0.6600"))),
        told(
            "opened 20251029-WULF",
            "09:30:00",
            new PositionOpened(
                Story.WULF_TRADE,
                Story.WULF_PLAN,
                Story.WULF_SHARES,
                Story.WULF_OPEN,
                at("09:30:00"),
                Optional.of(TickTable.US_STOCKS))),
        told(
            "hand sale 20251029-RCAT",
            "11:02:00",
            new SoldByHand(
                Story.RCAT_TRADE,
                Shares.of(50),
                Optional.of(Price.parse("11.30")),
                Shares.of(128),
                at("11:02:00"))),
        told("look 20251029-WULF", "10:12:12", new FlatConfirmed(Story.WULF_TRADE, at("10:12:11"))),
        told(
            "halt of RCAT",
            "15:44:10",
            new StockHaltSeen(Story.RCAT_TRADE, StockHalt.PAUSED, at("15:44:10"))),
        told(
            "protected 20251029-WULF",
            "09:30:02",
            new ProtectionConfirmed(
                Story.WULF_TRADE,
                Story.WULF_SHARES,
                Story.WULF_STOP_AT,
                Story.WULF_TARGET,
                at("15:45:00"))),
        told(
            "reduced 20251029-WULF",
            "10:12:09",
            new PositionReduced(Story.WULF_TRADE, Shares.of(32), ExitReason.TARGET)),
        told(
            "closed 20251029-WULF",
            "10:12:10",
            new PositionClosed(
                Story.WULF_TRADE,
                TradeKind.MASTER,
                ExitReason.TARGET,
                Story.WULF_SHARES,
                Story.WULF_OPEN,
                Story.WULF_TARGET,
                Usd.parse("52.80"),
                at("10:12:10"))),
        told(
            "tick WULF 1",
            "10:12:09",
            new TickSeen(
                Story.WULF.symbol(),
                Price.parse("15.60"),
                Price.parse("15.62"),
                Price.parse("15.61"),
                at("10:12:09"))));
  }

  static List<Envelope> ofTheGateway() {
    return List.of(
        told("link 1", "08:00:01", new GatewayConnected("DU1234567", 200)),
        told("link 2", "09:27:00", new GatewayLost("the gateway closed the connection")),
        told("reconcile 1", "08:00:03", new Reconciled(0, 0, 1, 0)),
        told(
            "statement 3",
            "10:13:00",
            new BrokerStatementSeen(
                Story.DAY,
                at("10:12:59"),
                List.of(
                    new StatedExecution(
                        "0000e0d5.6a3f0001.01.01",
                        Optional.of(Story.WULF_ENTRY),
                        new Symbol("WULF"),
                        Side.BUY,
                        Shares.of(131),
                        Price.parse("15.19"),
                        at("09:30:01")),
                    new StatedExecution(
                        "0000e0d5.6a3f0002.01.01",
                        Optional.empty(),
                        new Symbol("VMD"),
                        Side.SELL,
                        Shares.of(35),
                        Price.parse("6.54"),
                        at("10:02:00"))),
                List.of(
                    new StatedHolding(new Symbol("SKYX"), 182),
                    new StatedHolding(new Symbol("WULF"), 131)))),
        told(
            "reconcile 7",
            "09:28:11",
            new DiscrepancyFound(
                "OB1.20251029-RCAT.E.1", "works at the broker, unknown to our books")),
        told("arming 1", "08:00:05", new TradingArmed(Story.DAY, "DU1234567", "PAPER")),
        told(
            "arming 2",
            "08:41:00",
            new TradingNotArmed(
                Story.DAY,
                List.of(
                    new ArmingDoubt(
                        "GATEWAY_CLOCK",
                        "our clock and the gateway's differ: by 1800 ms, at most 1000")))),
        told(
            "halt 1",
            "09:21:30",
            new TradingHalted("HALTED_BY_HAND", "anna", "the news is not clear")),
        told(
            "reconcile 8",
            "09:28:11",
            new TradingReduced(
                "DISCREPANCY:RCAT", "order-service", "the broker holds 5 shares, we expect 0")),
        told(
            "resume 1",
            "09:41:02",
            new TradingResumed(
                List.of("DISCREPANCY:RCAT", "HALTED_BY_HAND"), "anna", "looked at the broker")),
        told(
            "snapshot 2025-10-29",
            "08:00:04",
            new AccountSnapshotTaken(
                Story.DAY,
                "DU1234567",
                Usd.parse("10000.00"),
                Usd.parse("10218.40"),
                List.of(new ForeignHolding(Symbol.parse("SKYX"), Shares.of(182))))));
  }

  private static Envelope told(String cause, String newYorkTime, Event event) {
    return EventSamples.told("order-service", cause, at(newYorkTime), event);
  }
}
