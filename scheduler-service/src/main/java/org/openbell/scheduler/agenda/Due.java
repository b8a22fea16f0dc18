package org.openbell.scheduler.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of an agenda is to be told now, what can no longer be told, and when to look again.
///
/// The rule of a restart is here: the day goes on where the clock says. Entries whose window has
/// passed are missed and stay so; whatever ends a position or the day is told however late it is.
public record Due(List<AgendaItem> toTell, List<AgendaItem> missed, Optional<Instant> nextDue) {

  /// `settled` names the items that were told or missed before; once the day is `done` nothing that
  /// could lead to buying is told anymore.
  public static Due decide(DayAgenda agenda, Set<String> settled, boolean done, Instant now) {
    List<AgendaItem> toTell = new ArrayList<>();
    List<AgendaItem> missed = new ArrayList<>();
    Optional<Instant> nextDue = Optional.empty();
    for (AgendaItem item : agenda.items()) {
      if (settled.contains(item.name())) {
        continue;
      }
      if (!item.isDueAt(now)) {
        nextDue = nextDue.or(() -> Optional.of(item.due()));
      } else if (item.hasLapsedAt(now) || isUnwanted(item, done)) {
        missed.add(item);
      } else {
        toTell.add(item);
      }
    }
    return new Due(List.copyOf(toTell), List.copyOf(missed), nextDue);
  }

  private static boolean isUnwanted(AgendaItem item, boolean done) {
    return done && item.purpose() == Purpose.ENTRY;
  }
}
