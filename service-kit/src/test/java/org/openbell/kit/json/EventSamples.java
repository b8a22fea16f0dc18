package org.openbell.kit.json;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;

/// One realistic event of every type, told from the session of 2025-10-29: WULF reached its target.
final class EventSamples {
  private EventSamples() {}

  static List<Envelope> all() {
    return Stream.of(
            DaySamples.scheduler(),
            DaySamples.scanner(),
            DaySamples.ranker(),
            TradeSamples.approval(),
            TradeSamples.exit(),
            TradeSamples.commands(),
            OrderSamples.ofOrders(),
            OrderSamples.ofPositions(),
            OrderSamples.ofTheGateway())
        .flatMap(List::stream)
        .toList();
  }

  /// What the producer would have sent, a quarter of a second after it became true.
  static Envelope told(String producer, String cause, Instant occurredAt, Event event) {
    return new Envelope(
        EventId.derived(producer, cause, 0),
        EventJson.typeOf(event),
        Envelope.SCHEMA,
        occurredAt,
        occurredAt.plusMillis(250),
        event.tradeId(),
        cause,
        producer,
        "0.1.0+0123456789",
        event);
  }

  /// A moment of that day, when New York was four hours behind UTC: `09:30:00`.
  static Instant at(String newYorkTime) {
    return Instant.parse("2025-10-29T" + newYorkTime + "Z").plusSeconds(4 * 3600);
  }
}
