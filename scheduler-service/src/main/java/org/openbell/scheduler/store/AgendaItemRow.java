package org.openbell.scheduler.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.openbell.scheduler.agenda.AgendaBook.Outcome;

/// That an item of a date was told or missed.
@Entity
@Table(name = "agenda_item")
public class AgendaItemRow extends PanacheEntityBase {
  /// The date and the item's name in it.
  @Embeddable
  public record Key(
      @Column(name = "session_date") LocalDate date, @Column(name = "name") String name) {}

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  Outcome outcome;

  @Column(name = "settled_at")
  Instant settledAt;
}
