package org.openbell.order.wiring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.openbell.kit.Outbox;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.order.gate.DenialReason;

/// An outbox that counts and logs every denial on its way out: `openbell_order_denied_total`, one
/// counter for each reason, all there from the start so that zero is a number and not a gap.
final class DenialMeter implements Outbox {
  static final String NAME = "openbell.order.denied";
  private static final Logger LOG = Logger.getLogger(DenialMeter.class);

  private final Outbox outbox;
  private final Map<DenialReason, Counter> counters = new EnumMap<>(DenialReason.class);

  DenialMeter(Outbox outbox, MeterRegistry meters) {
    this.outbox = outbox;
    for (DenialReason reason : DenialReason.values()) {
      counters.put(
          reason,
          Counter.builder(NAME)
              .description("entries that our own gate stopped")
              .tag("reason", reason.name())
              .register(meters));
    }
  }

  @Override
  public void add(String cause, Instant occurredAt, List<? extends Event> events) {
    outbox.add(cause, occurredAt, events);
    for (Event event : events) {
      if (event instanceof OrderDenied denied) {
        counters.get(DenialReason.valueOf(denied.reason())).increment();
        LOG.warnf("denied %s: %s: %s", denied.order(), denied.reason(), denied.words());
      }
    }
  }
}
