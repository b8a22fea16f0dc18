package org.openbell.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
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
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.Topic;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ScanId;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(ModelResource.class)
class RankerServiceIT {
  @Inject EventJson json;
  @Inject DataSource database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Test
  void ranksCandidatesOnceAlthoughTheyAreDeliveredTwice() throws Exception {
    // Given
    Envelope first = found("20251029T0800");
    Envelope last = found("20251029T0805");

    // When
    send(first, first, last);

    // Then: one topic, one order, so whatever the repeat caused would stand before the last.
    List<Envelope> facts = factsUntil(last.eventId());
    assertThat(facts.stream().map(Envelope::causedBy))
        .containsExactly(first.eventId().text(), last.eventId().text());
    PicksRanked ranked = (PicksRanked) facts.getFirst().payload();
    assertThat(ranked.scorer()).isEqualTo(Scorer.MODELS);
    assertThat(ranked.picks().getFirst().confidence()).isEqualTo(Confidence.parse("0.86"));
    assertThat(ranked.calls()).hasSize(2);
    assertThat(rows("ranking")).isEqualTo(2);
    assertThat(rows("ranking_call")).isEqualTo(4);
  }

  private static Envelope found(String scan) {
    CandidatesFound sample = Samples.found(Samples.candidate("WULF", "8.7770", "0.0662", "News"));
    return new Envelope(
        EventId.derived("scanner-service", scan, 0),
        "CandidatesFound",
        Envelope.SCHEMA,
        Samples.NOW,
        Samples.NOW,
        Optional.empty(),
        "scan " + scan,
        "scanner-service",
        "test",
        new CandidatesFound(
            ScanId.parse(scan),
            sample.date(),
            sample.kind(),
            sample.deadline(),
            sample.coverage(),
            sample.candidates()));
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
                    Topic.SCANNER_EVENTS.wireName(),
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
      List<TopicPartition> topic = List.of(new TopicPartition(Topic.RANKER_EVENTS.wireName(), 0));
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

  private int rows(String table) throws SQLException {
    try (var connection = database.getConnection();
        var count = connection.prepareStatement("select count(*) from " + table);
        var rows = count.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
