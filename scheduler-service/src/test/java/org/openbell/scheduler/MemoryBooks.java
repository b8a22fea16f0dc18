package org.openbell.scheduler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;
import org.openbell.scheduler.agenda.AgendaBook;
import org.openbell.scheduler.agenda.DayAgenda;
import org.openbell.scheduler.done.MasterBook;
import org.openbell.scheduler.done.MasterPosition;

/// The scheduler's books without a database.
final class MemoryBooks implements AgendaBook, MasterBook {
  private final Map<SessionDate, Map<String, Outcome>> settled = new TreeMap<>();
  private final Map<TradeId, MasterPosition> masters = new TreeMap<>();

  @Override
  public Set<String> settled(SessionDate date) {
    return new TreeSet<>(settled.getOrDefault(date, Map.of()).keySet());
  }

  @Override
  public boolean settle(SessionDate date, String name, Outcome outcome, Instant at) {
    return settled.computeIfAbsent(date, _ -> new TreeMap<>()).putIfAbsent(name, outcome) == null;
  }

  @Override
  public Optional<SessionDate> unfinished(SessionDate earliest, SessionDate before) {
    return settled.entrySet().stream()
        .filter(day -> day.getKey().compareTo(earliest) >= 0)
        .filter(day -> day.getKey().compareTo(before) < 0)
        .filter(day -> day.getValue().get(DayAgenda.WOKE) == Outcome.TOLD)
        .filter(day -> !day.getValue().containsKey(DayAgenda.SLEPT))
        .map(Map.Entry::getKey)
        .reduce((_, later) -> later);
  }

  @Override
  public void put(MasterPosition position) {
    masters.put(position.trade(), position);
  }

  @Override
  public List<MasterPosition> on(SessionDate date) {
    return new ArrayList<>(
        masters.values().stream().filter(master -> master.date().equals(date)).toList());
  }
}
