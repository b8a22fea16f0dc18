package org.openbell.exit.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.money.Price;

/// The account of one sale as it is stored; never changed.
@Entity
@IdClass(ExitRow.Key.class)
@Table(name = "exit_account")
public class ExitRow extends PanacheEntityBase {
  /// An execution of a trade.
  public record Key(String trade, String executionId) implements Serializable {}

  @Id public String trade;
  @Id public String executionId;
  public String reason;
  public long shares;
  public BigDecimal asked;
  public BigDecimal paid;
  public BigDecimal shortfall;
  public String cause;
  public Instant recordedAt;

  static ExitRow of(ExitRecorded exit, Instant recordedAt) {
    ExitRow row = new ExitRow();
    row.trade = exit.trade().text();
    row.executionId = exit.executionId();
    row.reason = exit.reason().name();
    row.shares = exit.shares().count();
    row.asked = exit.asked().map(Price::value).orElse(null);
    row.paid = exit.paid().map(Price::value).orElse(null);
    row.shortfall = exit.shortfall().value();
    row.cause = exit.cause().name();
    row.recordedAt = recordedAt;
    return row;
  }
}
