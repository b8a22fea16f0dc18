package org.openbell.approval.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openbell.approval.board.Quotes;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.TickFact.TickSeen;

/// Ticks, from now on only: a price that was missed is never asked for again.
@ApplicationScoped
public class TickListener {
  private final EventJson json;
  private final Quotes quotes;

  TickListener(EventJson json, Quotes quotes) {
    this.json = json;
    this.quotes = quotes;
  }

  @Incoming("ticks")
  @Blocking
  void on(ConsumerRecord<String, String> message) {
    if (json.read(message.value()).payload() instanceof TickSeen tick) {
      quotes.see(tick);
    } else {
      throw new IllegalArgumentException("not a tick on " + message.topic());
    }
  }
}
