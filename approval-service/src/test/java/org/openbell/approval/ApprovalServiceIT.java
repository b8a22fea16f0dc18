package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.TickFact;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
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
  static final String TOKEN = "the token of this test";
  private static final int AT_ONCE = 50;
  private static final AtomicInteger SENT = new AtomicInteger();

  public static final class FromTenOn implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new HashMap<>(PushIT.settings());
      all.put("openbell.clock", Instant.now() + "=" + at("10:00") + "*10");
      all.put("openbell.operator.token", TOKEN);
      all.put("openbell.house.token", "house");
      all.put("openbell.services.order.url", "http://127.0.0.1:" + FakeOrderService.start("house"));
      return all;
    }
  }

  @TestHTTPResource URI desk;
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
    assertThat(
            answers.stream()
                .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())))
        .isEqualTo(Map.of(200, AT_ONCE / 2L, 409, AT_ONCE / 2L));
    assertThat(answers.stream().map(each -> each.path("approval.decidedBy")).distinct()).hasSize(1);
    assertThat(answers.stream().map(each -> each.path("approval.decidedAt")).distinct()).hasSize(1);
    await().untilAsserted(() -> assertThat(told(trade)).hasSize(3));
    assertThat(told(trade)).contains("TradeProposed", "ApprovalRequested");
  }

  @Test
  void answersARepeatAsItAnsweredAtFirst() throws Exception {
    ask("20251029-RCAT", Duration.ofHours(1));
    Response first = decide("20251029-RCAT", "REFUSE", "anna");
    Response again = decide("20251029-RCAT", "REFUSE", "anna");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.jsonPath().getString("approval.state")).isEqualTo("REFUSED");
    assertThat(first.jsonPath().getString("sentence"))
        .isEqualTo("Refused by anna: no BBAR is bought.");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.jsonPath().getString("approval.decidedAt"))
        .isEqualTo(first.jsonPath().getString("approval.decidedAt"));
  }

  @Test
  void lapsesByItselfAndIsGoneThen() throws Exception {
    ask("20251029-BYND", Duration.ofSeconds(20));
    await().untilAsserted(() -> assertThat(told("20251029-BYND")).contains("ApprovalLapsed"));
    Response late = decide("20251029-BYND", "APPROVE", "anna");
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.jsonPath().getString("detail"))
        .startsWith("It expired ")
        .endsWith("(nobody answered in time); nothing was bought.");
  }

  @Test
  void showsAllThatIsNeededToDecide() throws Exception {
    ask("20251029-IREN", Duration.ofHours(1));
    given()
        .get("/api/approvals/20251029-IREN")
        .then()
        .statusCode(200)
        .header("ETag", is("\"1\""))
        .body("why.reason", is("gap on news"))
        .body("plan.limit", is("15.55"))
        .body("money.cost", is("1492.80"))
        .body("money.loss", is("-12.48"))
        .body("money.gain", is("26.88"))
        .body("secondsLeft", lessThan(601));
  }

  @Test
  void sendsOnlyWhatWasShown() throws Exception {
    String trade = "20251029-RGTI";
    ask(trade, Duration.ofHours(1));
    decide(given(), trade, "APPROVE", "anna", "of another plan")
        .then()
        .statusCode(409)
        .body("type", is("urn:openbell:problem:plan-changed"))
        .body("approval.planHash", is(hashOf(trade)))
        .body("approval.state", is("PENDING"));
    decide(given().header("If-Match", "\"2\""), trade, "APPROVE", "anna", hashOf(trade))
        .then()
        .statusCode(412);
    decide(given().header("If-Match", "\"1\""), trade, "APPROVE", "anna", hashOf(trade))
        .then()
        .statusCode(200)
        .body(
            "sentence", is("Approved by anna: 96 BBAR go out as a limit order at 15.55 or less."));
  }

  @Test
  void answersAKeyOnceAndForAll() throws Exception {
    String trade = "20251029-QUBT";
    ask(trade, Duration.ofHours(1));
    String hash = hashOf(trade);
    String key = "click 1";
    Response first = decide(given().header("Idempotency-Key", key), trade, "APPROVE", "anna", hash);
    Response again = decide(given().header("Idempotency-Key", key), trade, "APPROVE", "anna", hash);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    decide(given().header("Idempotency-Key", key), trade, "REFUSE", "anna", hash)
        .then()
        .statusCode(422)
        .body("type", is("urn:openbell:problem:key-reused"));
  }

  @Test
  void asksOnceMoreWhenThePriceRanAway() throws Exception {
    String trade = "20251029-SOUN";
    ask(trade, Duration.ofHours(1));
    await()
        .untilAsserted(
            () -> {
              tick("SOUN", "15.92");
              given()
                  .get("/api/approvals/" + trade)
                  .then()
                  .body("price.last", is("15.92"))
                  .body("price.fromShownPercent", is("2.38"));
            });

    decide(trade, "APPROVE", "anna")
        .then()
        .statusCode(409)
        .body("type", is("urn:openbell:problem:blocked"))
        .body("blocks.code", equalTo(List.of("price")))
        .body("detail", containsString("the price is 15.93, 2.4 % above the 15.55"))
        .body("approval.state", is("PENDING"));
  }

  private void tick(String symbol, String last) throws Exception {
    Price price = Price.parse(last);
    TickFact.TickSeen tick =
        new TickFact.TickSeen(
            Symbol.parse(symbol), price, Price.parse("15.93"), price, clock.instant());
    send(Topic.ORDER_TICKS, tick);
  }

  @Test
  void showsTheDayAndStreamsIt() throws Exception {
    send(
        new PositionOpened(
            TradeId.parse("20251029-CLSK"),
            Examples.wulfPlan(),
            Shares.of(131),
            Price.parse("15.19"),
            at("09:30:01.2")));
    await()
        .untilAsserted(
            () ->
                given()
                    .get("/api/desk")
                    .then()
                    .statusCode(200)
                    .body("phase", is("REGULAR"))
                    .body("positions.symbol", hasItem("CLSK"))
                    .body("switches.gateway", is("CONNECTED")));
    // Not closed but shut down: closing waits for the end of a stream that has none.
    HttpClient http = HttpClient.newHttpClient();
    try {
      HttpRequest watch =
          HttpRequest.newBuilder(desk.resolve("/api/stream"))
              .header("Authorization", "Bearer " + TOKEN)
              .build();
      try (var lines = http.send(watch, BodyHandlers.ofLines()).body()) {
        assertThat(lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow())
            .contains("\"symbol\":\"CLSK\"");
      }
    } finally {
      http.shutdownNow();
    }
  }

  @Test
  void saysPlainlyWhatItDoesNotUnderstand() {
    assertThat(decide("20251029-XXXX", "APPROVE", "anna").statusCode()).isEqualTo(404);
    given()
        .contentType(ContentType.JSON)
        .body("yes please")
        .post("/api/approvals/20251029-BBAR/decision")
        .then()
        .statusCode(400)
        .body("detail", containsString("the body is not JSON"));
    given()
        .contentType(ContentType.TEXT)
        .body("{\"decision\":\"REFUSE\",\"by\":\"anna\"}")
        .post("/api/approvals/20251029-BBAR/decision")
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
    given()
        .get("/journal?date=2025-10-29&symbol=WULF")
        .then()
        .statusCode(200)
        .body("line", not(empty()))
        .body("line", everyItem(containsString("WULF")))
        .body("find { it.type == 'FillRecorded' }.kind", is("TRADE"));
    given().get("/journal?date=2025-10-28").then().statusCode(200).body("line", empty());
    given().get("/journal?symbol=W%3F").then().statusCode(400);
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

  private static RequestSpecification given() {
    return RestAssured.given().header("Authorization", "Bearer " + TOKEN);
  }

  private static Response decide(String trade, String decision, String by) {
    return decide(given(), trade, decision, by, hashOf(trade));
  }

  private static Response decide(
      RequestSpecification request, String trade, String decision, String by, String hash) {
    return request
        .contentType(ContentType.JSON)
        .body(
            "{\"decision\":\"%s\",\"by\":\"%s\",\"planHash\":\"%s\"}".formatted(decision, by, hash))
        .post("/api/approvals/" + trade + "/decision");
  }

  /// What the page would show; whoever was never asked has nothing to show.
  private static String hashOf(String trade) {
    Response shown = given().get("/api/approvals/" + trade);
    return shown.statusCode() == 200 ? shown.path("planHash") : "none";
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
    send(Topic.ORDER_EVENTS, facts);
  }

  private void send(Topic topic, Event... facts) throws Exception {
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
