package org.openbell.approval.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.EventId;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// Every event that was told, once, in the order in which it reached the desk.
public interface JournalBook {
  void add(JournalEntry entry);

  /// Entries with a line that belong to the passage, in order, the first `limit` of them.
  List<Numbered> read(Passage passage, int limit);

  /// Everything about one symbol, in the order in which it happened; at most 2,000, the latest.
  List<Numbered> about(Symbol symbol);

  /// The events of those types that belong to a date, as they were on the wire, in order.
  List<String> bodies(SessionDate date, Collection<String> types);

  boolean knows(SessionDate date);

  boolean wasTold(SessionDate date, String type);

  /// A part of the journal: what follows `after`, of one date and about one symbol where they are
  /// named.
  record Passage(long after, Optional<SessionDate> date, Optional<Symbol> symbol) {}

  /// What can be read of an entry, with its place in the journal.
  record Numbered(
      long seq,
      EventId eventId,
      String type,
      Instant occurredAt,
      String causedBy,
      Optional<String> line) {}
}
