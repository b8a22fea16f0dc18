package org.openbell.approval.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openbell.approval.JournalDesk;
import org.openbell.approval.LoginDesk;
import org.openbell.approval.PushDesk;
import org.openbell.approval.SummaryDesk;
import org.openbell.kit.EventLine;

/// Hands every event of the house to the desk.
@ApplicationScoped
public class EventListener {
  private final EventLine line;
  private final JournalDesk desk;
  private final SummaryDesk summaries;
  private final PushDesk push;
  private final LoginDesk login;

  EventListener(
      EventLine line, JournalDesk desk, SummaryDesk summaries, PushDesk push, LoginDesk login) {
    this.line = line;
    this.desk = desk;
    this.summaries = summaries;
    this.push = push;
    this.login = login;
  }

  @Incoming("events")
  @Blocking
  void on(ConsumerRecord<String, String> told) {
    line.take(
        told.value(),
        envelope -> {
          desk.take(envelope, told.value());
          summaries.take(envelope.payload());
          push.take(envelope);
          login.take(envelope);
        });
  }
}
