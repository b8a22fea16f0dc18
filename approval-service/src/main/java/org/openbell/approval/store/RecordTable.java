package org.openbell.approval.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.report.Bar;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.RecordBook;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// The journal and the bars in PostgreSQL, as the reports read them; every call needs a
/// transaction around it.
@ApplicationScoped
public class RecordTable implements RecordBook, PanacheRepositoryBase<BarRow, BarRow.Key> {
  private static final int ABOUT_LIMIT = 2_000;

  private static final String BODIES =
      """
      select body from JournalRow
      where sessionDate between :from and :to and type in :types
      order by sessionDate, seq
      """;

  private static final String LATEST =
      """
      select row.body from JournalRow row
      where row.type = :type and row.sessionDate between :from and :to
        and row.seq =
            (select max(other.seq) from JournalRow other
             where other.type = row.type and other.sessionDate = row.sessionDate)
      """;

  private static final String DATES =
      """
      select distinct sessionDate from JournalRow
      where sessionDate between :from and :to
      order by sessionDate
      """;

  private static final String ABOUT =
      """
      from JournalRow row
      where row.sessionDate between :from and :to
        and row.seq in
            (select mention.key.seq from MentionRow mention where mention.key.symbol = :symbol)
      order by row.occurredAt desc, row.seq desc
      """;

  @Override
  public List<String> bodies(Period period, Collection<String> types) {
    return getEntityManager()
        .createQuery(BODIES, String.class)
        .setParameter("from", period.from().value())
        .setParameter("to", period.to().value())
        .setParameter("types", types)
        .getResultList();
  }

  @Override
  public List<Told> about(Symbol symbol, Period period) {
    return getEntityManager()
        .createQuery(ABOUT, JournalRow.class)
        .setParameter("from", period.from().value())
        .setParameter("to", period.to().value())
        .setParameter("symbol", symbol.ticker())
        .setMaxResults(ABOUT_LIMIT)
        .getResultList()
        .reversed()
        .stream()
        .map(row -> new Told(row.body, Optional.ofNullable(row.line)))
        .toList();
  }

  @Override
  public List<String> latest(Period period, String type) {
    return getEntityManager()
        .createQuery(LATEST, String.class)
        .setParameter("from", period.from().value())
        .setParameter("to", period.to().value())
        .setParameter("type", type)
        .getResultList();
  }

  @Override
  public List<SessionDate> dates(Period period) {
    return getEntityManager()
        .createQuery(DATES, LocalDate.class)
        .setParameter("from", period.from().value())
        .setParameter("to", period.to().value())
        .getResultStream()
        .map(SessionDate::new)
        .toList();
  }

  @Override
  public List<Bar> bars(Period period) {
    return find(
            "sessionDate between ?1 and ?2 order by key.since",
            period.from().value(),
            period.to().value())
        .stream()
        .map(BarRow::bar)
        .toList();
  }

  @Override
  public void keep(Collection<Bar> seen) {
    seen.forEach(
        bar ->
            findByIdOptional(BarRow.Key.of(bar))
                .ifPresentOrElse(
                    row -> row.set(row.bar().with(bar)), () -> persist(BarRow.of(bar))));
  }
}
