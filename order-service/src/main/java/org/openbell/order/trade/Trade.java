package org.openbell.order.trade;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;
import org.openbell.order.position.HandSale;

/// One trade: its plan, its stage, the protection asked for, and why it is being closed, if it is.
///
/// `goodUntil` is the last moment at which its entry may leave: that of its kind, then that of the
/// yes. `protectedShares` is the number last confirmed to exit-service, `handSale` what a person
/// sold of it beside us.
public record Trade(
    TradeId id,
    ScanId scan,
    TradePlan plan,
    Instant goodUntil,
    TradeStage stage,
    Optional<ProtectPosition> protection,
    Shares protectedShares,
    Optional<ExitReason> closing,
    HandSale handSale) {

  public static Trade proposed(TradeId id, ScanId scan, TradePlan plan, Instant goodUntil) {
    return new Trade(
        id,
        scan,
        plan,
        goodUntil,
        TradeStage.PROPOSED,
        Optional.empty(),
        Shares.ZERO,
        Optional.empty(),
        HandSale.NONE);
  }

  /// A trade that the broker knows of and our books had lost.
  public static Trade adopted(TradeId id, TradePlan plan, Instant goodUntil) {
    return proposed(id, ScanId.dueAt(goodUntil), plan, goodUntil).at(TradeStage.ENTERING);
  }

  public Trade at(TradeStage next) {
    return new Trade(
        id, scan, plan, goodUntil, next, protection, protectedShares, closing, handSale);
  }

  /// A person said yes to it, and the yes is good until then.
  public Trade approvedUntil(Instant moment) {
    return new Trade(id, scan, plan, moment, stage, protection, protectedShares, closing, handSale);
  }

  public Trade askedToProtect(ProtectPosition wanted) {
    return new Trade(
        id, scan, plan, goodUntil, stage, Optional.of(wanted), protectedShares, closing, handSale);
  }

  /// Nobody has said yet how it is to be protected.
  public Trade unasked() {
    return new Trade(
        id, scan, plan, goodUntil, stage, Optional.empty(), Shares.ZERO, closing, handSale);
  }

  public Trade protectedFor(Shares shares) {
    return new Trade(id, scan, plan, goodUntil, stage, protection, shares, closing, handSale);
  }

  public Trade closingFor(ExitReason reason) {
    return new Trade(
        id,
        scan,
        plan,
        goodUntil,
        stage,
        protection,
        protectedShares,
        Optional.of(reason),
        handSale);
  }

  /// So much of it was sold by a person beside us, all in all.
  public Trade soldByHand(HandSale sale) {
    return new Trade(id, scan, plan, goodUntil, stage, protection, protectedShares, closing, sale);
  }
}
