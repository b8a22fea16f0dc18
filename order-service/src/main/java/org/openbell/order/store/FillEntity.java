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

  void fill(Fill fill, LocalDate date) {
    executionId = fill.executionId();
    orderRef = fill.order().toString();
    tradeId = fill.order().trade().text();
    sessionDate = date;
    symbol = fill.symbol().ticker();
    side = fill.side().name();
    shares = fill.shares().count();
    price = fill.price().value();
    executedAt = fill.executedAt();
    venue = fill.venue();
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
