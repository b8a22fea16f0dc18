package org.openbell.approval.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.openbell.approval.TapeDesk;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.json.UnreadableEvent;
import org.openbell.model.event.TickFact.TickSeen;

/// Takes the ticks as they were polled, many at once: a row is written for ten seconds, not for
/// each look.
@ApplicationScoped
public class TapeListener {
  private static final Logger LOG = Logger.getLogger(TapeListener.class);

  private final EventJson json;
  private final TapeDesk desk;

  TapeListener(EventJson json, TapeDesk desk) {
    this.json = json;
    this.desk = desk;
  }

  @Incoming("tape")
  @Blocking
  void on(ConsumerRecords<String, String> polled) {
    List<TickSeen> seen = new ArrayList<>();
    for (ConsumerRecord<String, String> message : polled) {
      read(message, seen);
    }
    desk.take(seen);
  }

  // One look that cannot be read is missing from a chart; no money hangs on it.
  private void read(ConsumerRecord<String, String> message, List<TickSeen> seen) {
    try {
      if (json.read(message.value()).payload() instanceof TickSeen tick) {
        seen.add(tick);
      }
    } catch (UnreadableEvent unreadable) {
      LOG.warnf("a tick of %s is passed over: %s", message.key(), unreadable.getMessage());
    }
  }
}
