package org.openbell.exit.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openbell.exit.ExitDesk;
import org.openbell.kit.EventLine;

/// The one ordered line of order.events.v1 and scheduler.events.v1.
@ApplicationScoped
public class EventListener {
  private final EventLine line;
  private final ExitDesk desk;

  EventListener(EventLine line, ExitDesk desk) {
    this.line = line;
    this.desk = desk;
  }

  @Incoming("events")
  @Blocking
  void on(ConsumerRecord<String, String> message) {
    line.take(message.value(), desk::take);
  }
}
