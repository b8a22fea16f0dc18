package org.openbell.order.store;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openbell.model.event.OrderCommand.ProtectPosition;
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
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.position.HandSale;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// A row of `trade`.
@Entity
@Cacheable
@Table(name = "trade")
class TradeEntity {
  private static final String TABLE = "trade";

  @Id
  @Column(name = "trade_id")
  String tradeId;

  @Column(name = "session_date")
  LocalDate sessionDate;

  @Column(name = "scan_id")
  String scanId;

  String kind;
  String symbol;
  String name;

  @Column(name = "listed_on")
  String listedOn;

  long shares;
  BigDecimal reference;
  BigDecimal target;
  BigDecimal stop;
  BigDecimal confidence;
  String reason;

  @Column(name = "good_until")
  Instant goodUntil;

  String stage;

  @Column(name = "protect_shares")
  Long protectShares;

  @Column(name = "protect_stop")
  BigDecimal protectStop;

  @Column(name = "protect_target")
  BigDecimal protectTarget;

  @Column(name = "protect_time")
  Instant protectTime;

  @Column(name = "protected_shares")
  long protectedShares;

  String closing;

  @Column(name = "hand_shares")
  long handShares;

  @Column(name = "hand_received")
  BigDecimal handReceived = BigDecimal.ZERO;

  String seal = "";

  void fill(Trade trade, LocalDate date, Sealer sealer) {
    fill(trade, date);
    seal = sealer.seal(TABLE, sealed());
  }

  boolean isGenuine(Sealer sealer) {
    return sealer.fits(seal, sessionDate, TABLE, sealed());
  }

  private Object[] sealed() {
    return new Object[] {
      tradeId,
      sessionDate,
      scanId,
      kind,
      symbol,
      name,
      listedOn,
      shares,
      reference,
      target,
      stop,
      confidence,
      reason,
      goodUntil,
      stage,
      protectShares,
      protectStop,
      protectTarget,
      protectTime,
      protectedShares,
      closing,
      handShares,
      handReceived
    };
  }

  private void fill(Trade trade, LocalDate date) {
    TradePlan plan = trade.plan();
    tradeId = trade.id().text();
    sessionDate = date;
    scanId = trade.scan().text();
    kind = plan.kind().name();
    symbol = plan.instrument().symbol().ticker();
    name = plan.instrument().name();
    listedOn = plan.instrument().listedOn().name();
    shares = plan.shares().count();
    reference = plan.reference().value();
    target = plan.target().value();
    stop = plan.stop().value();
    confidence = plan.confidence().value();
    reason = plan.reason();
    goodUntil = Sealer.stored(trade.goodUntil());
    stage = trade.stage().name();
    protectShares = trade.protection().map(p -> p.shares().count()).orElse(null);
    protectStop = trade.protection().map(p -> p.stop().value()).orElse(null);
    protectTarget = trade.protection().map(p -> p.target().value()).orElse(null);
    protectTime = Sealer.stored(trade.protection().map(ProtectPosition::timeExit).orElse(null));
    protectedShares = trade.protectedShares().count();
    closing = trade.closing().map(Enum::name).orElse(null);
    handShares = trade.handSale().shares().count();
    handReceived = trade.handSale().received().value();
  }

  Trade toTrade() {
    TradeId id = TradeId.parse(tradeId);
    TradePlan plan =
        new TradePlan(
            TradeKind.valueOf(kind),
            new Instrument(Symbol.parse(symbol), name, Exchange.valueOf(listedOn)),
            Shares.of(shares),
            new Price(reference),
            new Percent(target),
            new Percent(stop),
            new Confidence(confidence),
            reason);
    return new Trade(
        id,
        ScanId.parse(scanId),
        plan,
        goodUntil,
        TradeStage.valueOf(stage),
        protection(id),
        Shares.of(protectedShares),
        Optional.ofNullable(closing).map(ExitReason::valueOf),
        new HandSale(Shares.of(handShares), new Usd(handReceived)));
  }

  private Optional<ProtectPosition> protection(TradeId id) {
    return Optional.ofNullable(protectShares)
        .map(
            protect ->
                new ProtectPosition(
                    id,
                    Shares.of(protect),
                    new Price(protectStop),
                    new Price(protectTarget),
                    protectTime));
  }
}
