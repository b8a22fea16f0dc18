package org.openbell.order.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openbell.kit.EventLine;
import org.openbell.order.OrderDesk;

/// The line of events that order-service acts on.
@ApplicationScoped
public class OrderEvents {
  private final EventLine line;
  private final OrderDesk desk;

  OrderEvents(EventLine line, OrderDesk desk) {
    this.line = line;
    this.desk = desk;
  }

  @Incoming("events")
  @Blocking
  public void on(ConsumerRecord<String, String> record) {
    line.take(record.value(), desk::on);
  }
}
