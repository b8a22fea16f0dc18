package org.openbell.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ScanId;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(VendorResource.class)
class ScannerServiceIT {
  private static final Instant DUE_AT = Instant.parse("2025-10-29T12:00:00Z");

  @Inject EventJson json;
  @Inject DataSource database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Test
  void answersADueScanOnceAlthoughItIsDeliveredTwice() throws Exception {
    // Given
    Envelope first = due(DUE_AT);
    Envelope last = due(DUE_AT.plus(Duration.ofMinutes(15)));

    // When
    send(first, first, last);

    // Then: one topic, one order, so whatever the repeat caused would stand before the last.
    List<Envelope> facts = factsUntil(last.eventId());
    assertThat(facts.stream().map(Envelope::causedBy))
        .containsExactly(first.eventId().text(), last.eventId().text());
    CandidatesFound found = (CandidatesFound) facts.getFirst().payload();
    assertThat(found.coverage()).isEqualTo(new Coverage(1, 1, 1, 1));
    assertThat(found.candidates().getFirst().instrument().symbol()).isEqualTo(Symbol.parse("WULF"));
    assertThat(scansKept()).isEqualTo(2);
  }

  private static Envelope due(Instant at) {
    ScanId scan = ScanId.dueAt(at);
    return new Envelope(
        EventId.derived("scheduler-service", "scan " + scan, 0),
        "ScanDue",
        Envelope.SCHEMA,
        at,
        at,
        Optional.empty(),
        "scan " + scan,
        "scheduler-service",
        "test",
        new ScanDue(
            SessionDate.parse("2025-10-29"),
            scan,
            ScanKind.PRE_OPEN,
            at.plus(Duration.ofHours(1))));
  }

  private void send(Envelope... envelopes) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      for (Envelope envelope : envelopes) {
        producer
            .send(
                new ProducerRecord<>(
                    Topic.SCHEDULER_EVENTS.wireName(),
                    envelope.payload().key(),
                    json.write(envelope)))
            .get(20, TimeUnit.SECONDS);
      }
    }
  }

  private List<Envelope> factsUntil(EventId lastCause) {
    List<Envelope> facts = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> topic = List.of(new TopicPartition(Topic.SCANNER_EVENTS.wireName(), 0));
      consumer.assign(topic);
      consumer.seekToBeginning(topic);
      while (facts.isEmpty() || !facts.getLast().causedBy().equals(lastCause.text())) {
        assertThat(System.nanoTime()).as("no answer within 30 s; so far " + facts).isLessThan(end);
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> facts.add(json.read(record.value())));
      }
    }
    return facts;
  }

  private int scansKept() throws SQLException {
    try (var connection = database.getConnection();
        var count = connection.prepareStatement("select count(*) from scan");
        var rows = count.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
