package org.openbell.order.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.position.Fill;

/// A row of `fill`, written once.
@Entity
@Table(name = "fill")
class FillEntity {
  private static final String TABLE = "fill";

  @Id
  @Column(name = "execution_id")
  String executionId;

  @Column(name = "order_ref")
  String orderRef;

  @Column(name = "trade_id")
  String tradeId;

  @Column(name = "session_date")
  LocalDate sessionDate;

  String symbol;
  String side;
  long shares;
  BigDecimal price;

  @Column(name = "executed_at")
  Instant executedAt;

  String venue;
  String seal = "";

  void fill(Fill fill, LocalDate date, Sealer sealer) {
    executionId = fill.executionId();
    orderRef = fill.order().toString();
    tradeId = fill.order().trade().text();
    sessionDate = date;
    symbol = fill.symbol().ticker();
    side = fill.side().name();
    shares = fill.shares().count();
    price = fill.price().value();
    executedAt = Sealer.stored(fill.executedAt());
    venue = fill.venue();
    seal = sealer.seal(TABLE, sealed());
  }

  boolean isGenuine(Sealer sealer) {
    return sealer.fits(seal, sessionDate, TABLE, sealed());
  }

  private Object[] sealed() {
    return new Object[] {
      executionId, orderRef, tradeId, sessionDate, symbol, side, shares, price, executedAt, venue
    };
  }

  Fill toFill() {
    return new Fill(
        executionId,
        OrderRef.parse(orderRef),
        Symbol.parse(symbol),
        Side.valueOf(side),
        Shares.of(shares),
        new Price(price),
        executedAt,
        venue);
  }
}
