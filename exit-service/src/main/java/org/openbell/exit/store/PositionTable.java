package org.openbell.exit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.Positions;
import org.openbell.exit.exit.StateName;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.trade.TradeId;

/// The positions on record, one row for each trade that was ever held.
@ApplicationScoped
public class PositionTable implements Positions, PanacheRepositoryBase<PositionRow, String> {
  @Override
  public Optional<Position> lock(TradeId trade) {
    return findByIdOptional(trade.text(), LockModeType.PESSIMISTIC_WRITE).map(RowShape::read);
  }

  @Override
  public void put(Position position) {
    PositionRow row = findById(position.trade().text());
    if (row == null) {
      row = new PositionRow();
      row.trade = position.trade().text();
      RowShape.write(position, row);
      persist(row);
    } else {
      RowShape.write(position, row);
    }
  }

  @Override
  public List<Position> awake() {
    return list(
            "state not in ?1 order by trade",
            List.of(StateName.NOT_HELD.name(), StateName.FLAT.name()))
        .stream()
        .map(RowShape::read)
        .filter(Position::isAwake)
        .toList();
  }

  @Override
  public void record(ExitRecorded exit, Instant recordedAt) {
    ExitRow row = ExitRow.of(exit, recordedAt);
    if (getEntityManager().find(ExitRow.class, new ExitRow.Key(row.trade, row.executionId))
        == null) {
      row.persist();
    }
  }
}
