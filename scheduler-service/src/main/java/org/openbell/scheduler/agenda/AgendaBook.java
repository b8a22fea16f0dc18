package org.openbell.scheduler.agenda;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.session.SessionDate;

/// The record of what was told on each date, so that nothing is told twice or forgotten.
public interface AgendaBook {
  /// What became of an item.
  enum Outcome {
    TOLD,
    MISSED
  }

  /// The names of the items that were told or missed on that date.
  Set<String> settled(SessionDate date);

  /// Settles an item once: false when somebody did before.
  boolean settle(SessionDate date, String name, Outcome outcome, Instant at);

  /// The latest session from `earliest` up to, not including, `before` that woke and never slept.
  Optional<SessionDate> unfinished(SessionDate earliest, SessionDate before);
}
