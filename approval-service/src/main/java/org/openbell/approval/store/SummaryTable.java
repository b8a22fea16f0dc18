package org.openbell.approval.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.openbell.approval.report.SummaryBook;
import org.openbell.model.session.SessionDate;

/// The days' pages in PostgreSQL; every call needs a transaction around it.
@ApplicationScoped
public class SummaryTable implements SummaryBook, PanacheRepositoryBase<SummaryRow, LocalDate> {
  @Override
  public boolean has(SessionDate date) {
    return findByIdOptional(date.value()).isPresent();
  }

  @Override
  public void add(Written page) {
    persist(SummaryRow.of(page));
  }
}
