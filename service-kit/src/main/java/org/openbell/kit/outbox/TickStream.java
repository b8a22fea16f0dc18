package org.openbell.kit.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.TickFact;
import org.openbell.model.event.Topic;

/// Tells ticks straight to Kafka: a price that is seconds old is not worth a row in a database.
public final class TickStream implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TickStream.class);

  private final Producer<String, String> producer;
  private final EventJson json;
  private final InstantSource clock;
  private final String service;
  private final BuildId build;
  private final AtomicLong told = new AtomicLong();

  public TickStream(
      Producer<String, String> producer,
      EventJson json,
      InstantSource clock,
      String service,
      BuildId build) {
    this.producer = producer;
    this.json = json;
    this.clock = clock;
    this.service = service;
    this.build = build;
  }

  public void tell(TickFact.TickSeen tick) {
    String cause = "tick " + tick.symbol() + " " + tick.at() + " " + told.incrementAndGet();
    Envelope envelope =
        new Envelope(
            EventId.derived(service, cause, 0),
            EventJson.typeOf(tick),
            Envelope.SCHEMA,
            tick.at(),
            clock.instant(),
            tick.tradeId(),
            cause,
            service,
            build.text(),
            tick);
    var unused =
        producer.send(
            new ProducerRecord<>(Topic.ORDER_TICKS.wireName(), tick.key(), json.write(envelope)),
            (_, refused) -> {
              if (refused != null) {
                LOG.debugf("a tick of %s was not told: %s", tick.symbol(), refused.getMessage());
              }
            });
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
