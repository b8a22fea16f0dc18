package org.openbell.exit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openbell.exit.exit.Positions;
import org.openbell.kit.Transactions;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// The real service on a real Kafka and a real PostgreSQL, at five seconds past the open.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(FillToProtectionTest.AtTheOpen.class)
class FillToProtectionTest {
  /// A clock whose day has not started stands still at its first moment.
  public static final class AtTheOpen implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("openbell.clock", "2999-01-01T00:00:00Z=2025-10-29T13:30:05Z*1");
    }
  }

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Facts WULF = Facts.of("WULF");
  private static final Facts RCAT = Facts.of("RCAT");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Inject EventJson json;
  @Inject Positions positions;
  @Inject Transactions transactions;

  @Test
  void protectsAFillOnceAlthoughItIsDeliveredTwice() {
    // Given
    Envelope fill = Facts.envelope("wulf-fill", WULF.fill(Side.BUY, 131, 131));
    Envelope opened = Facts.envelope("wulf-opened", WULF.opened(131));
    Envelope confirmed = Facts.envelope("wulf-confirmed", WULF.confirmed(131));
    Envelope next = Facts.envelope("rcat-opened", RCAT.opened(80));
    // When
    send(Topic.ORDER_EVENTS, fill, opened, fill, opened, confirmed, next);
    // Then: RCAT's is the last command, so nothing of WULF can follow
    List<ProtectPosition> asked = commandsUntilOneFor(RCAT);
    assertThat(asked)
        .extracting(ProtectPosition::trade)
        .containsExactly(WULF.trade(), RCAT.trade());
    assertThat(asked.getFirst())
        .isEqualTo(
            new ProtectPosition(
                WULF.trade(),
                Shares.of(131),
                Price.parse("15.06"),
                Price.parse("15.59"),
                Facts.at("15:45:00")));
    transactions.run(
        () -> assertThat(positions.awake()).extracting(p -> p.trade()).contains(WULF.trade()));
    seesTicksAndShowsThem();
  }

  private void seesTicksAndShowsThem() {
    TickSeen tick =
        new TickSeen(
            Symbol.parse("WULF"),
            Price.parse("15.40"),
            Price.parse("15.42"),
            Price.parse("15.41"),
            Facts.at("09:30:06"));
    // Ticks are read from now on only, and when that began cannot be asked: so they come often.
    Awaitility.await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              send(Topic.ORDER_TICKS, Facts.envelope("tick", tick));
              given()
                  .when()
                  .get("/positions")
                  .then()
                  .statusCode(200)
                  .body("trade", hasItems("20251029-RCAT", "20251029-WULF"))
                  .body("find { it.symbol == 'WULF' }.confirmed", equalTo(true))
                  .body("find { it.symbol == 'WULF' }.state", equalTo("PROTECTED"))
                  .body("find { it.symbol == 'WULF' }.stop", equalTo("15.06"))
                  .body("find { it.symbol == 'WULF' }.highest", equalTo("15.41"))
                  .body("find { it.symbol == 'RCAT' }.confirmed", equalTo(false));
            });
  }

  private void send(Topic topic, Envelope... envelopes) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      for (Envelope envelope : envelopes) {
        var unused =
            producer.send(
                new ProducerRecord<>(
                    topic.wireName(), envelope.payload().key(), json.write(envelope)));
      }
      producer.flush();
    }
  }

  private List<ProtectPosition> commandsUntilOneFor(Facts last) {
    List<ProtectPosition> read = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      var commands = new TopicPartition(Topic.ORDER_COMMANDS.wireName(), 0);
      consumer.assign(List.of(commands));
      consumer.seekToBeginning(List.of(commands));
      Awaitility.await()
          .atMost(LIMIT)
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        message -> {
                          Event command = json.read(message.value()).payload();
                          if (command instanceof ProtectPosition protect) {
                            read.add(protect);
                          }
                        });
                return !read.isEmpty() && read.getLast().trade().equals(last.trade());
              });
    }
    return read;
  }
}
