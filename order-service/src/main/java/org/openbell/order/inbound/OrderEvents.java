package org.openbell.order.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openbell.kit.EventLine;
import org.openbell.model.event.Topic;
import org.openbell.order.OrderDesk;

/// The line of events that order-service acts on.
@ApplicationScoped
public class OrderEvents {
  private static final long BETWEEN_LOOKS_NANOS = 100_000_000L;
  private static final int LOOKS = 50;

  private final EventLine line;
  private final OrderDesk desk;

  OrderEvents(EventLine line, OrderDesk desk) {
    this.line = line;
    this.desk = desk;
  }

  @Incoming("events")
  @Blocking
  public void on(ConsumerRecord<String, String> record) {
    if (record.topic().equals(Topic.RANKER_EVENTS.wireName())) {
      waitForTheAccount();
    }
    line.take(record.value(), desk::on);
  }

  /// Picks cannot be sized before the day's account was read; they wait for it, five seconds
  /// at most. After that the desk says no.
  private void waitForTheAccount() {
    for (int look = 0; look < LOOKS && desk.needsSnapshot(); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }
}
