package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.Topic;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// What the tests of the whole desk ask it and tell it, over HTTP and over Kafka.
abstract class WithDesk {
  private static final AtomicInteger SENT = new AtomicInteger();

  static {
    // A busy machine is slow, and slow is not wrong.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
  }

  @Inject EventJson json;
  @Inject ExchangeClock clock;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  void ask(String trade, Duration goodFor) throws Exception {
    send(
        new TradeProposed(
            TradeId.parse(trade),
            new ScanId("20251029T1000"),
            Examples.bbarPlan(),
            clock.instant().plus(goodFor)));
    await().untilAsserted(() -> assertThat(told(trade)).contains("ApprovalRequested"));
  }

  static RequestSpecification given() {
    return RestAssured.given().header("Authorization", "Bearer " + ApprovalServiceIT.TOKEN);
  }

  static Response decide(String trade, String decision, String by) {
    return decide(given(), trade, decision, by, hashOf(trade));
  }

  static Response decide(
      RequestSpecification request, String trade, String decision, String by, String hash) {
    return request
        .contentType(ContentType.JSON)
        .body(
            "{\"decision\":\"%s\",\"by\":\"%s\",\"planHash\":\"%s\"}".formatted(decision, by, hash))
        .post("/api/approvals/" + trade + "/decision");
  }

  /// What the page would show; whoever was never asked has nothing to show.
  static String hashOf(String trade) {
    Response shown = given().get("/api/approvals/" + trade);
    return shown.statusCode() == 200 ? shown.path("planHash") : "none";
  }

  static List<String> told(String trade) {
    return given()
        .get("/journal/" + trade.substring(9))
        .then()
        .extract()
        .jsonPath()
        .getList("type");
  }

  void send(OrderFact... facts) throws Exception {
    send(Topic.ORDER_EVENTS, facts);
  }

  void send(Topic topic, Event... facts) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      for (Event fact : facts) {
        producer
            .send(new ProducerRecord<>(topic.wireName(), fact.key(), json.write(wrap(fact))))
            .get(20, TimeUnit.SECONDS);
      }
    }
  }

  private Envelope wrap(Event fact) {
    return new Envelope(
        EventId.derived("order-service", "test", SENT.getAndIncrement()),
        EventJson.typeOf(fact),
        Envelope.SCHEMA,
        clock.instant(),
        clock.instant(),
        fact.tradeId(),
        "test",
        "order-service",
        "test",
        fact);
  }
}
