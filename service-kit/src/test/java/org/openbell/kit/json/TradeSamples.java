package org.openbell.kit.json;

import static org.openbell.kit.json.EventSamples.at;

import java.util.List;
import java.util.Optional;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.Envelope;
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
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.PriceCause;

/// What approval-service and exit-service told, and what they asked of order-service.
final class TradeSamples {
  private static final String OPERATOR = "operator";

  private TradeSamples() {}

  static List<Envelope> approval() {
    return List.of(
        approval(
            "proposal 20251029-BBAR",
            "09:47:12",
            new ApprovalRequested(Story.BBAR_TRADE, Story.BBAR_PLAN, at("10:02:12"))),
        approval(
            "decision 20251029-BBAR",
            "09:51:40",
            new TradeApproved(Story.BBAR_TRADE, OPERATOR, at("09:53:40"))),
        approval(
            "decision 20251029-RCAT",
            "10:18:05",
            new TradeRefused(Story.RCAT_TRADE, OPERATOR, "spread too wide for me")),
        approval("lapse 20251029-BYND", "10:47:12", new ApprovalLapsed(Story.BYND_TRADE)));
  }

  static List<Envelope> exit() {
    return List.of(
        exit(
            "fill 20251029-WULF",
            "09:30:01",
            new ExitPlanned(
                Story.WULF_TRADE,
                Story.WULF_SHARES,
                Story.WULF_OPEN,
                Story.WULF_STOP_AT,
                Story.WULF_TARGET,
                at("15:45:00"))),
        exit(
            "stop 20251029-BYND",
            "09:38:22",
            new StopTriggered(Story.BYND_TRADE, Price.parse("2.06"), Price.parse("2.05"))),
        exit(
            "target 20251029-WULF",
            "10:12:09",
            new TargetReached(Story.WULF_TRADE, Story.WULF_TARGET, Price.parse("15.61"))),
        exit(
            "alarm 20251029-RCAT",
            "15:52:00",
            new FlattenFailed(Story.RCAT_TRADE, Shares.of(178), "trading is halted in RCAT")),
        exit(
            "chase 20251029-BYND",
            "09:30:31",
            new ProtectionMissing(
                Story.BYND_TRADE, Shares.of(966), "not confirmed after asking 6 times")),
        exit(
            "guard 20251029-BYND",
            "09:38:26",
            new StopOverdue(Story.BYND_TRADE, Price.parse("2.06"), Price.parse("2.04"), 1)),
        exit(
            "guard 20251029-BYND 4",
            "09:41:26",
            new CloseFailed(Story.BYND_TRADE, Shares.of(966), "asked 3 times to close it")),
        exit(
            "halt 20251029-RCAT",
            "15:44:10",
            new HaltedUnprotected(Story.RCAT_TRADE, StockHalt.PAUSED, Shares.of(178))),
        exit("resume 20251029-RCAT", "15:49:10", new TradesAgain(Story.RCAT_TRADE, Shares.of(178))),
        exit(
            "exit 20251029-BYND",
            "09:38:23",
            new ExitRecorded(
                Story.BYND_TRADE,
                "0000e0d5.6a3f0007.01.01",
                ExitReason.STOP_LOSS,
                Shares.of(966),
                Optional.of(Price.parse("2.06")),
                Optional.of(Price.parse("2.04")),
                Usd.parse("19.32"),
                PriceCause.GAP)),
        exit(
            "unverified 20251029-WULF",
            "10:15:10",
            new FlatUnverified(Story.WULF_TRADE, "no look at its books since 10:12:10")),
        exit(
            "carried 20251029-RCAT",
            "16:00:00",
            new PositionCarried(Story.RCAT_TRADE, Shares.of(178), "trading is halted in RCAT")),
        exit("gone 20251029-RCAT", "16:00:10", new CarriedGone(Story.RCAT_TRADE, Shares.of(178))));
  }

  static List<Envelope> commands() {
    return List.of(
        exit(
            "plan 20251029-WULF",
            "09:30:01",
            new ProtectPosition(
                Story.WULF_TRADE,
                Story.WULF_SHARES,
                Story.WULF_STOP_AT,
                Story.WULF_TARGET,
                at("15:45:00"))),
        exit(
            "flatten 20251029-RCAT",
            "15:45:00",
            new ClosePosition(Story.RCAT_TRADE, ExitReason.LIQUIDATION)),
        approval(
            "desk cancel 1",
            "09:22:15",
            new CancelOrder(Story.BYND_TRADE, Story.BYND_ENTRY, "changed my mind")),
        approval("desk flatten 1", "11:05:00", new FlattenAll(ExitReason.MANUAL, OPERATOR)),
        approval("desk halt 1", "11:04:58", new HaltTrading(OPERATOR, "the market fell 5 %")),
        approval("desk resume 1", "11:30:00", new ResumeTrading(OPERATOR, "calm again")));
  }

  private static Envelope approval(String cause, String newYorkTime, Event event) {
    return EventSamples.told("approval-service", cause, at(newYorkTime), event);
  }

  private static Envelope exit(String cause, String newYorkTime, Event event) {
    return EventSamples.told("exit-service", cause, at(newYorkTime), event);
  }
}
