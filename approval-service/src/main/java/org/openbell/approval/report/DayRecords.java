package org.openbell.approval.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.session.SessionDate;

/// What was told about one date, in the order in which it reached the desk.
public record DayRecords(SessionDate date, List<Envelope> told) {
  public DayRecords {
    told = List.copyOf(told);
  }

  DayFacts facts() {
    return DayFacts.of(told.stream().map(Envelope::payload).toList());
  }

  <E extends Event> Stream<E> all(Class<E> type) {
    return told.stream().map(Envelope::payload).filter(type::isInstance).map(type::cast);
  }

  boolean any(Predicate<Event> what) {
    return told.stream().map(Envelope::payload).anyMatch(what);
  }
}
