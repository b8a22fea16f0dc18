package org.openbell.approval.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openbell.approval.journal.JournalBook.Numbered;
import org.openbell.approval.journal.JournalEntry;
import org.openbell.model.event.EventId;

/// One event as a row; its body is the event as it was on the wire.
@Entity
@Table(name = "journal")
public class JournalRow extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long seq;

  @Column(name = "event_id")
  String eventId;

  String type;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "session_date")
  LocalDate sessionDate;

  @Column(name = "trade_id")
  String tradeId;

  @Column(name = "caused_by")
  String causedBy;

  String line;

  String body;

  static JournalRow of(JournalEntry entry) {
    JournalRow row = new JournalRow();
    row.eventId = entry.eventId().text();
    row.type = entry.type();
    row.occurredAt = entry.occurredAt();
    row.sessionDate = entry.date().value();
    row.tradeId = entry.trade().map(Object::toString).orElse(null);
    row.causedBy = entry.causedBy();
    row.line = entry.line().orElse(null);
    row.body = entry.body();
    return row;
  }

  Numbered numbered() {
    return new Numbered(
        seq, EventId.parse(eventId), type, occurredAt, causedBy, Optional.ofNullable(line));
  }
}
