package org.openbell.exit.exit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.Event;

/// What becomes of a position: its new state, what is told and asked, and whom to wake.
///
/// `alarm` is for people, in words that say what to do.
public record Decision(PositionState state, List<Event> events, Optional<String> alarm) {
  public Decision {
    events = List.copyOf(events);
  }

  static Decision to(PositionState state, Event... events) {
    return new Decision(state, List.of(events), Optional.empty());
  }

  static Decision alarming(PositionState state, String words, Event... events) {
    return new Decision(state, List.of(events), Optional.of(words));
  }

  /// The same, with something told before all else.
  Decision after(List<? extends Event> first) {
    List<Event> all = new ArrayList<>(first);
    all.addAll(events);
    return new Decision(state, all, alarm);
  }
}
