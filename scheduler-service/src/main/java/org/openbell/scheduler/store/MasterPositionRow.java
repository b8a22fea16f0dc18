package org.openbell.scheduler.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;
import org.openbell.scheduler.done.MasterPosition;
import org.openbell.scheduler.done.MasterPosition.Ending;

/// One master position as a row; reason and profit are both there or both not.
@Entity
@Table(name = "master_position")
public class MasterPositionRow extends PanacheEntityBase {
  @Id
  @Column(name = "trade_id")
  String tradeId;

  @Column(name = "session_date")
  LocalDate sessionDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "exit_reason")
  ExitReason exitReason;

  @Column(name = "gross_pnl")
  BigDecimal grossPnl;

  static MasterPositionRow of(MasterPosition position) {
    MasterPositionRow row = new MasterPositionRow();
    row.tradeId = position.trade().text();
    row.sessionDate = position.date().value();
    position
        .ending()
        .ifPresent(
            ending -> {
              row.exitReason = ending.reason();
              row.grossPnl = ending.grossPnl().value();
            });
    return row;
  }

  MasterPosition position() {
    return new MasterPosition(
        TradeId.parse(tradeId),
        new SessionDate(sessionDate),
        Optional.ofNullable(exitReason).map(reason -> new Ending(reason, new Usd(grossPnl))));
  }
}
