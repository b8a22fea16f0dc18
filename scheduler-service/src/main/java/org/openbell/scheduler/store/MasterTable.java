package org.openbell.scheduler.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.openbell.model.session.SessionDate;
import org.openbell.scheduler.done.MasterBook;
import org.openbell.scheduler.done.MasterPosition;

/// The master book in PostgreSQL; every call needs a transaction around it.
@ApplicationScoped
public class MasterTable implements MasterBook, PanacheRepositoryBase<MasterPositionRow, String> {
  @Override
  public void put(MasterPosition position) {
    getEntityManager().merge(MasterPositionRow.of(position));
  }

  @Override
  public List<MasterPosition> on(SessionDate date) {
    return stream("sessionDate", date.value()).map(MasterPositionRow::position).toList();
  }
}
