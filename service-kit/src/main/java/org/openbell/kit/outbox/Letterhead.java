package org.openbell.kit.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;

/// What one service writes on every envelope: its name, its build and the time.
public record Letterhead(String producer, BuildId build, InstantSource clock) {
  /// The events of one cause in their order, with ids that a repeat of the cause would repeat.
  public List<Envelope> wrap(String cause, Instant occurredAt, List<? extends Event> events) {
    return IntStream.range(0, events.size())
        .mapToObj(position -> wrap(cause, position, occurredAt, events.get(position)))
        .toList();
  }

  private Envelope wrap(String cause, int position, Instant occurredAt, Event event) {
    return new Envelope(
        EventId.derived(producer, cause, position),
        EventJson.typeOf(event),
        Envelope.SCHEMA,
        occurredAt,
        clock.instant(),
        event.tradeId(),
        cause,
        producer,
        build.text(),
        event);
  }
}
