package org.openbell.simulation.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.openbell.kit.Outbox;
import org.openbell.kit.observe.BuildId;
import org.openbell.kit.outbox.Letterhead;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;

/// The outbox as a table of its service's database, and what of it is still to be published.
public final class MemoryOutbox implements Outbox {
  private final Tape tape;
  private final Letterhead letterhead;
  private final Table<EventId, Envelope> rows;
  private final Deque<Envelope> unpublished = new ArrayDeque<>();
  private final Runnable wake;

  public MemoryOutbox(
      Tape tape, String producer, BuildId build, InstantSource clock, Runnable wake) {
    this.tape = tape;
    this.letterhead = new Letterhead(producer, build, clock);
    this.rows = new Table<>(tape);
    this.wake = wake;
  }

  @Override
  public void add(String cause, Instant occurredAt, List<? extends Event> events) {
    if (events.isEmpty()) {
      return;
    }
    for (Envelope envelope : letterhead.wrap(cause, occurredAt, events)) {
      if (!rows.add(envelope.eventId(), envelope)) {
        throw new IllegalStateException(
            "the events of '" + cause + "' were left before: " + envelope.type());
      }
      unpublished.addLast(envelope);
      tape.changed(() -> takeBack(envelope));
    }
    wake.run();
  }

  // What was published and then lost with its row stays published.
  private void takeBack(Envelope envelope) {
    unpublished.removeLastOccurrence(envelope);
  }

  public Optional<Envelope> next() {
    return Optional.ofNullable(unpublished.peekFirst());
  }

  /// The broker has acknowledged the first one.
  public void published() {
    unpublished.removeFirst();
  }

  /// Everything that was ever left and not lost.
  public Iterable<Envelope> all() {
    return rows.values();
  }
}
