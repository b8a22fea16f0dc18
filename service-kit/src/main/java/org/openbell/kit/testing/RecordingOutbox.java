package org.openbell.kit.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.openbell.kit.Outbox;
import org.openbell.kit.observe.BuildId;
import org.openbell.kit.outbox.Letterhead;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;

/// An outbox that keeps what was left in it, in order, and refuses a cause used twice as the
/// table does. For one thread.
public final class RecordingOutbox implements Outbox, Rewindable {
  private final Letterhead letterhead;
  private final List<Envelope> left = new ArrayList<>();

  /// `producer` is the service that writes, as in `order-service`.
  public RecordingOutbox(String producer, InstantSource clock) {
    this.letterhead = new Letterhead(producer, new BuildId("test"), clock);
  }

  @Override
  public void add(String cause, Instant occurredAt, List<? extends Event> events) {
    for (Envelope envelope : letterhead.wrap(cause, occurredAt, events)) {
      if (left.stream().anyMatch(earlier -> earlier.eventId().equals(envelope.eventId()))) {
        throw new IllegalStateException("events of " + cause + " were left before");
      }
      left.add(envelope);
    }
  }

  /// Everything left so far, as it would travel.
  public List<Envelope> envelopes() {
    return List.copyOf(left);
  }

  /// Everything left so far, without the envelopes.
  public List<Event> events() {
    return left.stream().map(Envelope::payload).toList();
  }

  @Override
  public Runnable mark() {
    int before = left.size();
    return () -> left.subList(before, left.size()).clear();
  }
}
