package org.openbell.approval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.Topic;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// The desk on a real Kafka and a real PostgreSQL, from ten o'clock on, ten times as fast.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class ApprovalServiceIT {
  private static final int AT_ONCE = 50;
  private static final AtomicInteger SENT = new AtomicInteger();

  public static final class FromTenOn implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("openbell.clock", Instant.now() + "=" + at("10:00") + "*10");
    }
  }

  @Inject EventJson json;
  @Inject ExchangeClock clock;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Test
  void letsExactlyOneOfFiftyDecide() throws Exception {
    // Given
    String trade = "20251029-BBAR";
    ask(trade, Duration.ofHours(1));

    // When
    List<Response> answers = new ArrayList<>();
    try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Response>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String decision = i % 2 == 0 ? "APPROVE" : "REFUSE";
        String by = "operator-" + i;
        all.add(() -> decide(trade, decision, by));
      }
      for (Future<Response> answer : crowd.invokeAll(all)) {
        answers.add(answer.get());
      }
    }

    // Then: one winner, shown to all; half of them had wished for it.
    assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
    assertThat(
            answers.stream()
                .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())))
        .isEqualTo(Map.of(200, AT_ONCE / 2L, 409, AT_ONCE / 2L));
    await().untilAsserted(() -> assertThat(told(trade)).hasSize(3));
    assertThat(told(trade)).contains("TradeProposed", "ApprovalRequested");
  }

  @Test
  void answersARepeatAsItAnsweredAtFirst() throws Exception {
    ask("20251029-RCAT", Duration.ofHours(1));
    Response first = decide("20251029-RCAT", "REFUSE", "anna");
    Response again = decide("20251029-RCAT", "REFUSE", "anna");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.jsonPath().getString("state")).isEqualTo("REFUSED");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void lapsesByItselfAndIsGoneThen() throws Exception {
    ask("20251029-BYND", Duration.ofSeconds(20));
    await().untilAsserted(() -> assertThat(told("20251029-BYND")).contains("ApprovalLapsed"));
    Response late = decide("20251029-BYND", "APPROVE", "anna");
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.jsonPath().getString("words")).isEqualTo("nobody answered in time");
  }

  @Test
  void saysPlainlyWhatItDoesNotUnderstand() {
    assertThat(decide("20251029-XXXX", "APPROVE", "anna").statusCode()).isEqualTo(404);
    given()
        .contentType(ContentType.JSON)
        .body("yes please")
        .post("/approvals/20251029-BBAR/decision")
        .then()
        .statusCode(400)
        .body("error", containsString("the body is not JSON"));
    given()
        .contentType(ContentType.TEXT)
        .body("{\"decision\":\"APPROVE\",\"by\":\"anna\"}")
        .post("/approvals/20251029-BBAR/decision")
        .then()
        .statusCode(415);
    given().get("/report/2025-10-30").then().statusCode(404);
    given().get("/report/yesterday").then().statusCode(400);
  }

  @Test
  void writesDownAndReportsATrade() throws Exception {
    send(
        new PositionOpened(
            WULF, Examples.wulfPlan(), Shares.of(131), Price.parse("15.19"), at("09:30:01.2")),
        fill(Leg.ENTRY, "e1", Side.BUY, "15.19", at("09:30:01.2"), 131),
        new CommissionCharged(WULF, "e1", Usd.parse("1")),
        fill(Leg.TARGET, "e2", Side.SELL, "15.59", at("10:02"), 0),
        new CommissionCharged(WULF, "e2", Usd.parse("1.05")));

    await().untilAsserted(() -> assertThat(told(WULF.text())).hasSize(5));

    given()
        .accept(ContentType.JSON)
        .get("/report/2025-10-29")
        .then()
        .statusCode(200)
        .body("netPnl", is("50.35"))
        .body("trades", hasSize(1))
        .body("trades[0].entry", is("15.19"))
        .body("fills.executionId", equalTo(List.of("e1", "e2")))
        .body("fills[1].commission", is("1.05"));
    given()
        .accept(ContentType.TEXT)
        .get("/report/2025-10-29")
        .then()
        .statusCode(200)
        .body(containsString("09:30 (06:30)"));
    given()
        .get("/journal?after=0&limit=500")
        .then()
        .statusCode(200)
        .body(
            "line",
            hasItem(
                "WULF bought: 131 shares at 15.19, filled by the opening auction 1.2 s after the"
                    + " bell"));
  }

  private static FillRecorded fill(
      Leg leg, String execution, Side side, String price, Instant when, long held) {
    return new FillRecorded(
        new OrderRef(WULF, leg, 1),
        execution,
        side,
        Shares.of(131),
        Price.parse(price),
        when,
        "NASDAQ",
        Shares.of(held),
        Price.parse("15.19"));
  }

  private void ask(String trade, Duration goodFor) throws Exception {
    send(
        new TradeProposed(
            TradeId.parse(trade),
            new ScanId("20251029T1000"),
            Examples.bbarPlan(),
            clock.instant().plus(goodFor)));
    await().untilAsserted(() -> assertThat(told(trade)).contains("ApprovalRequested"));
  }

  private static Response decide(String trade, String decision, String by) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"decision\":\"" + decision + "\",\"by\":\"" + by + "\"}")
        .post("/approvals/" + trade + "/decision");
  }

  private static List<String> told(String trade) {
    return given()
        .get("/journal/" + trade.substring(9))
        .then()
        .extract()
        .jsonPath()
        .getList("type");
  }

  private void send(OrderFact... facts) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      for (OrderFact fact : facts) {
        producer
            .send(
                new ProducerRecord<>(
                    Topic.ORDER_EVENTS.wireName(), fact.key(), json.write(wrap(fact))))
            .get(20, TimeUnit.SECONDS);
      }
    }
  }

  private Envelope wrap(OrderFact fact) {
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
