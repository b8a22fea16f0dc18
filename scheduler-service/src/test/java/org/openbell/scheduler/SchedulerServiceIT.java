package org.openbell.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.event.Topic;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;

/// The service is started in the middle of a session, at ten to ten, with nobody else awake.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(SchedulerServiceIT.TenToTen.class)
class SchedulerServiceIT {
  private static final Instant NOW = Instant.parse("2025-10-29T13:50:00Z");

  public static final class TenToTen implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>();
      // A pace that begins in 2100 stands still until then.
      settings.put("openbell.clock", "2100-01-01T00:00:00Z=" + NOW + "*1");
      settings.put("openbell.scheduler.roll-call-patience", "PT0S");
      List.of("scheduler", "scanner", "ranker", "order", "exit", "approval")
          .forEach(
              name -> settings.put("openbell.services." + name + ".url", "http://127.0.0.1:1"));
      return settings;
    }
  }

  @Inject EventJson json;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Test
  void resumesTheDayWhereItStandsAndKnowsWhenItIsDone() throws Exception {
    // Given: what a start at ten to ten still tells
    List<Envelope> resumed = facts(4);
    assertThat(resumed.stream().map(Envelope::causedBy))
        .containsExactly(
            "agenda 2025-10-29 SessionWoke",
            "agenda 2025-10-29 EntryCutoffReached",
            "agenda 2025-10-29 SessionOpened",
            "agenda 2025-10-29 ScanDue 20251029T0945");
    SessionWoke woke = (SessionWoke) resumed.getFirst().payload();
    assertThat(woke.armed()).isFalse();
    assertThat(woke.rollCall()).hasSize(6).noneMatch(status -> status.ready());

    // When
    PositionOpened opened = MasterFacts.opened();
    PositionClosed closed = MasterFacts.closedAtTarget();
    send(opened, closed, closed);

    // Then
    assertThat(facts(5).getLast().payload())
        .isEqualTo(new DoneForDay(SessionDate.of(2025, 10, 29), 1, Usd.parse("52.40")));
    given()
        .get("/status")
        .then()
        .statusCode(200)
        .body("phase", is("REGULAR"))
        .body("next.name", is("FlattenDue"))
        .body("next.due", equalTo("2025-10-29T19:45:00Z"));
  }

  private void send(OrderFact... facts) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      for (int i = 0; i < facts.length; i++) {
        producer
            .send(
                new ProducerRecord<>(
                    Topic.ORDER_EVENTS.wireName(), facts[i].key(), json.write(wrap(facts[i], i))))
            .get(20, TimeUnit.SECONDS);
      }
    }
  }

  private static Envelope wrap(OrderFact fact, int position) {
    return new Envelope(
        EventId.derived("order-service", "test", position),
        EventJson.typeOf(fact),
        Envelope.SCHEMA,
        NOW,
        NOW,
        fact.tradeId(),
        "test",
        "order-service",
        "test",
        fact);
  }

  /// Reads the scheduler's topic until it holds so many facts, and a moment longer.
  private List<Envelope> facts(int expected) {
    List<Envelope> facts = new ArrayList<>();
    Optional<Long> complete = Optional.empty();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> topic =
          List.of(new TopicPartition(Topic.SCHEDULER_EVENTS.wireName(), 0));
      consumer.assign(topic);
      consumer.seekToBeginning(topic);
      while (complete.isEmpty() || System.nanoTime() < complete.get()) {
        assertThat(System.nanoTime()).as("told within 30 s: " + facts).isLessThan(end);
        consumer.poll(Duration.ofMillis(200)).forEach(told -> facts.add(json.read(told.value())));
        if (complete.isEmpty() && facts.size() >= expected) {
          complete = Optional.of(System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
        }
      }
    }
    assertThat(facts).hasSize(expected);
    return facts;
  }
}
