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
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;

/// A row of `order_intent`.
@Entity
@Cacheable
@Table(name = "order_intent")
class OrderEntity {
  private static final String IDENTITY = "order_intent identity";
  private static final String WHOLE = "order_intent";

  @Id
  @Column(name = "order_ref")
  String orderRef;

  @Column(name = "trade_id")
  String tradeId;

  @Column(name = "session_date")
  LocalDate sessionDate;

  @Column(name = "broker_order_id")
  int brokerOrderId;

  String symbol;
  String name;

  @Column(name = "listed_on")
  String listedOn;

  String side;
  String kind;
  BigDecimal price;

  @Column(name = "wakes_at")
  Instant wakesAt;

  long shares;

  @Column(name = "oca_group")
  String ocaGroup;

  String state;

  @Column(name = "state_at")
  Instant stateAt;

  long filled;

  @Column(name = "reject_code")
  int rejectCode;

  String errand;

  @Column(name = "permanent_id")
  long permanentId;

  long confirmed;

  @Column(name = "cancel_asked")
  boolean cancelAsked;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "absent_since")
  Instant absentSince;

  int steps;

  /// Two seals: who this order is, and all of it.
  String seal = "";

  void fill(Order order, LocalDate date, Sealer sealer) {
    fill(order, date);
    seal = sealer.seal(IDENTITY, identity()) + " " + sealer.seal(WHOLE, whole());
  }

  boolean isGenuine(Sealer sealer) {
    return sealer.fits(part(1), sessionDate, WHOLE, whole()) && isOurs(sealer);
  }

  /// We wrote this order, whatever became of its row since.
  boolean isOurs(Sealer sealer) {
    return sealer.fits(part(0), sessionDate, IDENTITY, identity());
  }

  private String part(int number) {
    String[] parts = seal.split(" ", -1);
    return number < parts.length ? parts[number] : "";
  }

  private Object[] identity() {
    return new Object[] {
      orderRef, tradeId, sessionDate, brokerOrderId, symbol, name, listedOn, side, ocaGroup
    };
  }

  private Object[] whole() {
    return new Object[] {
      orderRef,
      kind,
      price,
      wakesAt,
      shares,
      state,
      stateAt,
      filled,
      rejectCode,
      errand,
      permanentId,
      confirmed,
      cancelAsked,
      changedAt,
      absentSince,
      steps
    };
  }

  private void fill(Order order, LocalDate date) {
    orderRef = order.ref().toString();
    tradeId = order.ref().trade().text();
    sessionDate = date;
    brokerOrderId = order.brokerOrderId();
    symbol = order.instrument().symbol().ticker();
    name = order.instrument().name();
    listedOn = order.instrument().listedOn().name();
    side = order.side().name();
    KindColumns kinds = KindColumns.of(order.kind());
    kind = kinds.kind();
    price = kinds.price().map(Price::value).orElse(null);
    wakesAt = Sealer.stored(kinds.wakes().orElse(null));
    shares = order.shares().count();
    ocaGroup = order.ocaGroup();
    StateColumns states = StateColumns.of(order.state());
    state = states.state();
    stateAt = Sealer.stored(states.at().orElse(null));
    filled = states.filled().count();
    rejectCode = states.code();
    errand = order.errand().name();
    permanentId = order.permanentId();
    confirmed = order.confirmed().count();
    cancelAsked = order.cancelAsked();
    changedAt = Sealer.stored(order.changedAt());
    absentSince = Sealer.stored(order.absentSince().orElse(null));
    steps = order.steps();
  }

  Order toOrder() {
    return new Order(
        OrderRef.parse(orderRef),
        brokerOrderId,
        new Instrument(Symbol.parse(symbol), name, Exchange.valueOf(listedOn)),
        Side.valueOf(side),
        new KindColumns(
                kind, Optional.ofNullable(price).map(Price::new), Optional.ofNullable(wakesAt))
            .toKind(),
        Shares.of(shares),
        ocaGroup,
        new StateColumns(state, Optional.ofNullable(stateAt), Shares.of(filled), rejectCode)
            .toState(),
        Errand.valueOf(errand),
        permanentId,
        Shares.of(confirmed),
        cancelAsked,
        changedAt,
        Optional.ofNullable(absentSince),
        steps);
  }
}
