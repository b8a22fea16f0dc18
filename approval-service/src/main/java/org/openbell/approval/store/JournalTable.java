package org.openbell.approval.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openbell.approval.journal.JournalBook;
import org.openbell.approval.journal.JournalEntry;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// The journal in PostgreSQL; every call needs a transaction around it.
@ApplicationScoped
public class JournalTable implements JournalBook, PanacheRepositoryBase<JournalRow, Long> {
  private static final int ABOUT_LIMIT = 2_000;

  private static final String ABOUT =
      """
      seq in (select mention.key.seq from MentionRow mention where mention.key.symbol = ?1)
      order by occurredAt desc, seq desc
      """;

  private static final String MENTIONS =
      " and seq in (select mention.key.seq from MentionRow mention"
          + " where mention.key.symbol = :symbol)";

  @Override
  public void add(JournalEntry entry) {
    JournalRow row = JournalRow.of(entry);
    persist(row);
    entry
        .mentions()
        .forEach(symbol -> getEntityManager().persist(MentionRow.of(symbol.ticker(), row.seq)));
  }

  @Override
  public List<Numbered> read(Passage passage, int limit) {
    Map<String, Object> named = new HashMap<>(Map.of("after", passage.after()));
    StringBuilder where = new StringBuilder("seq > :after and line is not null");
    passage
        .date()
        .ifPresent(
            date -> {
              where.append(" and sessionDate = :date");
              named.put("date", date.value());
            });
    passage
        .symbol()
        .ifPresent(
            symbol -> {
              where.append(MENTIONS);
              named.put("symbol", symbol.ticker());
            });
    return find(where + " order by seq", named).page(0, limit).stream()
        .map(JournalRow::numbered)
        .toList();
  }

  @Override
  public List<Numbered> about(Symbol symbol) {
    return find(ABOUT, symbol.ticker()).page(0, ABOUT_LIMIT).stream()
        .map(JournalRow::numbered)
        .toList()
        .reversed();
  }

  @Override
  public List<String> bodies(SessionDate date, Collection<String> types) {
    return find("sessionDate = ?1 and type in ?2 order by seq", date.value(), types).stream()
        .map(row -> row.body)
        .toList();
  }

  @Override
  public boolean knows(SessionDate date) {
    return count("sessionDate", date.value()) > 0;
  }

  @Override
  public boolean wasTold(SessionDate date, String type) {
    return count("sessionDate = ?1 and type = ?2", date.value(), type) > 0;
  }
}
