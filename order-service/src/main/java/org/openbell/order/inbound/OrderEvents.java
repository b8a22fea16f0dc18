package org.openbell.order.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openbell.kit.EventLine;
import org.openbell.model.event.Topic;
import org.openbell.order.OrderDesk;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.TradingSwitch;

/// The line of events that order-service acts on.
@ApplicationScoped
public class OrderEvents {
  private static final long BETWEEN_LOOKS_NANOS = 100_000_000L;
  private static final int LOOKS = 100;

  /// What may lead to an entry, as it stands in an event.
  private static final List<String> ENTRIES =
      List.of("\"type\":\"EntryWindowOpened\"", "\"type\":\"TradeApproved\"");

  private final EventLine line;
  private final OrderDesk desk;
  private final TradingSwitch trading;
  private final InstantSource clock;

  OrderEvents(EventLine line, OrderDesk desk, TradingSwitch trading, InstantSource clock) {
    this.line = line;
    this.desk = desk;
    this.trading = trading;
    this.clock = clock;
  }

  @Incoming("events")
  @Blocking
  public void on(ConsumerRecord<String, String> record) {
    if (mayLeadToAnEntry(record)) {
      waitForTheBroker();
    }
    try {
      line.take(record.value(), desk::on);
    } catch (RuntimeException stopsTheLine) {
      trading.latch(
          new Cause(
              CauseKind.LINE_STOPPED,
              "",
              "order-service",
              record.topic() + " at " + record.offset() + ": " + stopsTheLine.getMessage(),
              clock.instant()));
      throw stopsTheLine;
    }
  }

  private static boolean mayLeadToAnEntry(ConsumerRecord<String, String> record) {
    return record.topic().equals(Topic.RANKER_EVENTS.wireName())
        || ENTRIES.stream().anyMatch(record.value()::contains);
  }

  /// After a start, events are there before the gateway is: a pick cannot be sized without the
  /// day's account, and an entry would be denied for good because of a restart. They wait, ten
  /// seconds at most, until the books agree. After that the desk says no.
  private void waitForTheBroker() {
    for (int look = 0; look < LOOKS && !isBrokerThere(); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }

  private boolean isBrokerThere() {
    return desk.isReconciled() && !desk.needsSnapshot();
  }
}
