package org.openbell.order.trade;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// One trade: its plan, its stage, the protection asked for, and why it is being closed, if it is.
///
/// `protectedShares` is the number last confirmed to exit-service.
public record Trade(
    TradeId id,
    ScanId scan,
    TradePlan plan,
    Instant goodUntil,
    TradeStage stage,
    Optional<ProtectPosition> protection,
    Shares protectedShares,
    Optional<ExitReason> closing) {

  public static Trade proposed(TradeId id, ScanId scan, TradePlan plan, Instant goodUntil) {
    return new Trade(
        id,
        scan,
        plan,
        goodUntil,
        TradeStage.PROPOSED,
        Optional.empty(),
        Shares.ZERO,
        Optional.empty());
  }

  public Trade at(TradeStage next) {
    return new Trade(id, scan, plan, goodUntil, next, protection, protectedShares, closing);
  }

  public Trade askedToProtect(ProtectPosition wanted) {
    return new Trade(
        id, scan, plan, goodUntil, stage, Optional.of(wanted), protectedShares, closing);
  }

  public Trade protectedFor(Shares shares) {
    return new Trade(id, scan, plan, goodUntil, stage, protection, shares, closing);
  }

  public Trade closingFor(ExitReason reason) {
    return new Trade(
        id, scan, plan, goodUntil, stage, protection, protectedShares, Optional.of(reason));
  }
}
