package org.openbell.scheduler.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openbell.model.session.SessionDate;
import org.openbell.scheduler.agenda.AgendaBook;
import org.openbell.scheduler.agenda.DayAgenda;

/// The agenda book in PostgreSQL; every call needs a transaction around it.
@ApplicationScoped
public class AgendaTable
    implements AgendaBook, PanacheRepositoryBase<AgendaItemRow, AgendaItemRow.Key> {
  private static final String SETTLE =
      """
      insert into agenda_item (session_date, name, outcome, settled_at)
      values (:date, :name, :outcome, :at)
      on conflict (session_date, name) do nothing
      """;

  private static final String UNFINISHED =
      """
      select max(woke.key.date) from AgendaItemRow woke
      where woke.key.name = :woke and woke.outcome = :told
        and woke.key.date >= :earliest and woke.key.date < :before
        and not exists (
          select 1 from AgendaItemRow slept
          where slept.key.date = woke.key.date and slept.key.name = :slept)
      """;

  @Override
  public Set<String> settled(SessionDate date) {
    return stream("key.date", date.value())
        .map(row -> row.key.name())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean settle(SessionDate date, String name, Outcome outcome, Instant at) {
    return getEntityManager()
            .createNativeQuery(SETTLE)
            .setParameter("date", date.value())
            .setParameter("name", name)
            .setParameter("outcome", outcome.name())
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }

  @Override
  public Optional<SessionDate> unfinished(SessionDate earliest, SessionDate before) {
    LocalDate found =
        getEntityManager()
            .createQuery(UNFINISHED, LocalDate.class)
            .setParameter("woke", DayAgenda.WOKE)
            .setParameter("slept", DayAgenda.SLEPT)
            .setParameter("told", Outcome.TOLD)
            .setParameter("earliest", earliest.value())
            .setParameter("before", before.value())
            .getSingleResult();
    return Optional.ofNullable(found).map(SessionDate::new);
  }
}
