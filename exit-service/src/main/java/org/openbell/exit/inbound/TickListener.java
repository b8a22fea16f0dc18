package org.openbell.exit.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openbell.exit.ExitDesk;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.TickFact.TickSeen;

/// Ticks, from now on only: a price that was missed is never asked for again.
@ApplicationScoped
public class TickListener {
  private final EventJson json;
  private final ExitDesk desk;

  TickListener(EventJson json, ExitDesk desk) {
    this.json = json;
    this.desk = desk;
  }

  @Incoming("ticks")
  @Blocking
  void on(ConsumerRecord<String, String> message) {
    if (json.read(message.value()).payload() instanceof TickSeen tick) {
      desk.see(tick);
    } else {
      throw new IllegalArgumentException("not a tick on " + message.topic());
    }
  }
}
