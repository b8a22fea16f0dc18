package org.openbell.approval.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// That an event is about a symbol.
@Entity
@Table(name = "journal_mention")
public class MentionRow extends PanacheEntityBase {
  /// The symbol and the event's place in the journal.
  @Embeddable
  public record Key(String symbol, long seq) {}

  @EmbeddedId Key key;

  static MentionRow of(String symbol, long seq) {
    MentionRow row = new MentionRow();
    row.key = new Key(symbol, seq);
    return row;
  }
}
