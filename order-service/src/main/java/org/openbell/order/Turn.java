package org.openbell.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openbell.model.event.Event;

/// One input being handled: its name, its moment, and the facts it has led to so far.
final class Turn {
  private final String cause;
  private final Instant now;
  private final List<Event> facts = new ArrayList<>();
  private final List<Runnable> ifLost = new ArrayList<>();

  Turn(String cause, Instant now) {
    this.cause = cause;
    this.now = now;
  }

  String cause() {
    return cause;
  }

  Instant now() {
    return now;
  }

  void tell(Event fact) {
    facts.add(fact);
  }

  void tellAll(List<? extends Event> more) {
    facts.addAll(more);
  }

  /// What memory has taken as told or done is taken back when the turn's transaction comes to
  /// nothing.
  void ifLost(Runnable takeBack) {
    ifLost.add(takeBack);
  }

  void isLost() {
    ifLost.reversed().forEach(Runnable::run);
  }

  List<Event> facts() {
    return List.copyOf(facts);
  }
}
