package org.openbell.scheduler.agenda;

import java.time.Instant;
import java.util.Optional;

/// One thing to be told on one date, from the moment it is due until it lapses, if it ever does.
///
/// The name is unique within its date and is what the record of told items is kept by.
public record AgendaItem(
    String name,
    Purpose purpose,
    Instant due,
    Optional<Instant> lapses,
    Announcement announcement) {
  public AgendaItem {
    if (lapses.isPresent() && !lapses.get().isAfter(due)) {
      throw new IllegalArgumentException(
          name + " lapses at " + lapses.get() + ", not after it is due at " + due);
    }
  }

  public boolean isDueAt(Instant now) {
    return !now.isBefore(due);
  }

  /// The window includes its first moment and excludes its last.
  public boolean hasLapsedAt(Instant now) {
    return lapses.isPresent() && !now.isBefore(lapses.get());
  }
}
