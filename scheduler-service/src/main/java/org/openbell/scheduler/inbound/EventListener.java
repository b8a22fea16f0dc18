package org.openbell.scheduler.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openbell.kit.EventLine;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact;
import org.openbell.scheduler.SchedulerDesk;

/// Hands what order-service told to the desk.
@ApplicationScoped
public class EventListener {
  private final EventLine line;
  private final SchedulerDesk desk;

  EventListener(EventLine line, SchedulerDesk desk) {
    this.line = line;
    this.desk = desk;
  }

  @Incoming("events")
  @Blocking
  void on(ConsumerRecord<String, String> told) {
    line.take(told.value(), this::hand);
  }

  private void hand(Envelope envelope) {
    switch (envelope.payload()) {
      case OrderFact fact -> desk.on(fact);
      case SchedulerFact _,
          ScannerFact _,
          RankerFact _,
          ApprovalFact _,
          ExitFact _,
          TickFact _,
          OrderCommand _ -> {
        // Not subscribed to; named so that a new family is not overlooked.
      }
    }
  }
}
