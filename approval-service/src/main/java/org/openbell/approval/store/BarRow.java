package org.openbell.approval.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.openbell.approval.report.Bar;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.session.ExchangeTime;

/// Ten seconds of a stock's trades as a row.
@Entity
@Table(name = "price_bar")
public class BarRow extends PanacheEntityBase {
  /// The stock, and when its ten seconds began.
  @Embeddable
  public record Key(String symbol, Instant since) {
    static Key of(Bar bar) {
      return new Key(bar.symbol().ticker(), bar.from());
    }
  }

  @EmbeddedId Key key;

  @Column(name = "session_date")
  LocalDate sessionDate;

  @Column(name = "open_price")
  BigDecimal open;

  @Column(name = "open_at")
  Instant openAt;

  @Column(name = "high_price")
  BigDecimal high;

  @Column(name = "high_at")
  Instant highAt;

  @Column(name = "low_price")
  BigDecimal low;

  @Column(name = "low_at")
  Instant lowAt;

  @Column(name = "close_price")
  BigDecimal close;

  @Column(name = "close_at")
  Instant closeAt;

  static BarRow of(Bar bar) {
    BarRow row = new BarRow();
    row.key = Key.of(bar);
    row.sessionDate = ExchangeTime.dateOf(bar.from());
    row.set(bar);
    return row;
  }

  void set(Bar bar) {
    open = bar.open().value();
    openAt = bar.openAt();
    high = bar.high().value();
    highAt = bar.highAt();
    low = bar.low().value();
    lowAt = bar.lowAt();
    close = bar.close().value();
    closeAt = bar.closeAt();
  }

  Bar bar() {
    return new Bar(
        new Symbol(key.symbol()),
        key.since(),
        new Price(open),
        openAt,
        new Price(high),
        highAt,
        new Price(low),
        lowAt,
        new Price(close),
        closeAt);
  }
}
