package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openbell.approval.channel.WebhookSeal;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.Topic;
import org.openbell.model.money.Shares;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.trade.TradeId;

/// From a fact on Kafka to a signed message outside, with a receiver that does not always want it.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class PushIT {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

  /// What the shared profile needs, so that one start of the service serves all these tests.
  static Map<String, String> settings() {
    FakeSmtp.Place smtp = FakeSmtp.start();
    Map<String, String> all = new HashMap<>();
    all.put("openbell.push.tries", "3");
    all.put("openbell.push.webhook.url", FakeWebhook.start());
    all.put("openbell.push.webhook.secret", SECRET);
    all.put("openbell.push.webhook.events", "go=on");
    all.put("openbell.push.mail.to", "anna@example.com");
    all.put("openbell.push.mail.from", "desk@example.com");
    all.put("openbell.test.mails", smtp.mails());
    all.put("quarkus.mailer.mock", "false");
    all.put("quarkus.mailer.host", "127.0.0.1");
    all.put("quarkus.mailer.port", Integer.toString(smtp.port()));
    all.put("quarkus.mailer.start-tls", "DISABLED");
    return all;
  }

  @Inject EventJson json;
  @Inject ExchangeClock clock;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "openbell.test.mails")
  String mails;

  @ConfigProperty(name = "openbell.push.webhook.url")
  String hook;

  @Test
  void sendsAFactSignedAndOnceHoweverOftenItIsTold() throws Exception {
    // Given
    String twice = json.write(alarm("TWICE", clock.instant()));

    // When
    send(twice, twice, json.write(alarm("MARK", clock.instant())));

    // Then
    await().atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(calls("MARK")).hasSize(1));
    assertThat(calls("TWICE")).hasSize(1);
    Map<String, String> call = calls("TWICE").getFirst();
    JsonPath body = new JsonPath(call.get("body"));
    assertThat(body.getInt("version")).isEqualTo(1);
    assertThat(body.getString("event")).isEqualTo("alarm");
    assertThat(body.getString("id")).isEqualTo(call.get("webhook-id"));
    assertThat(body.getString("text")).isEqualTo("3 shares of TWICE could not be sold: a test");
    Instant at = Instant.ofEpochSecond(Long.parseLong(call.get("webhook-timestamp")));
    assertThat(call.get("webhook-signature"))
        .isEqualTo(new WebhookSeal(SECRET).of(call.get("webhook-id"), at, call.get("body")));
    assertThat(Duration.between(at, Instant.now())).isLessThan(Duration.ofMinutes(2));
  }

  @Test
  void triesAgainWithinBoundsThenGivesUpAndSaysSo() throws Exception {
    send(
        json.write(alarm("WEAK", clock.instant())),
        json.write(alarm("DEAD", clock.instant())),
        json.write(alarm("GONE", clock.instant())),
        json.write(alarm("LAST", clock.instant())));

    await().atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(calls("LAST")).hasSize(1));

    // Each try with the same id, so that a receiver knows a repeat.
    assertThat(calls("WEAK")).hasSize(3).extracting("webhook-id").containsOnly("e-WEAK");
    assertThat(calls("DEAD")).hasSize(3);
    // What is sent elsewhere does not go there.
    assertThat(calls("GONE")).hasSize(1);
    given()
        .get("/api/push")
        .then()
        .statusCode(200)
        .body(webhook("givenUp"), greaterThan(1))
        .body(webhook("lastSent"), notNullValue())
        .body(webhook("lastFailed"), notNullValue())
        .body(webhook("trouble"), containsString("answers 302"))
        .body(webhook("events.go"), is("on"));
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(
            () ->
                given()
                    .get("/api/desk")
                    .then()
                    .body(
                        "parts.find { it.name == 'push by webhook' }.words",
                        containsString("given up in seven days")));
  }

  @Test
  void mailsWhatMustNotBeMissed() throws Exception {
    send(json.write(alarm("MAIL", clock.instant())));
    String mail =
        await()
            .atMost(LONGEST_WAIT)
            .until(
                () -> mails().stream().filter(each -> each.contains("shares of MAIL")).toList(),
                found -> !found.isEmpty())
            .getFirst();
    assertThat(mail)
        .contains("Subject: Openbell: Look at this")
        .contains("To: anna@example.com")
        .contains("From: desk@example.com")
        .contains("3 shares of MAIL could not be sold: a test");
  }

  private List<String> mails() {
    return RestAssured.get(mails).jsonPath().getList("$");
  }

  @Test
  void leavesHistoryAlone() throws Exception {
    Instant longAgo = clock.instant().minus(Duration.ofHours(1));
    send(json.write(alarm("OLD", longAgo)), json.write(alarm("NEW", clock.instant())));
    await().atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(calls("NEW")).hasSize(1));
    assertThat(calls("OLD")).isEmpty();
  }

  @Test
  void sendsATestToWhoeverMayAsk() {
    RestAssured.given().get("/api/push").then().statusCode(401);
    RestAssured.given().post("/api/push/test").then().statusCode(401);
    given().body("{\"by\":\"anna\"}").post("/api/push/test").then().statusCode(200);
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(
            () ->
                assertThat(seen().getList("body", String.class))
                    .anyMatch(body -> body.contains("anna tries whether this arrives.")));
  }

  private static String webhook(String field) {
    return "channels.find { it.channel == 'webhook' }." + field;
  }

  private List<Map<String, String>> calls(String symbol) {
    return seen().getList("findAll { it.body.contains('\"symbol\":\"" + symbol + "\"') }");
  }

  private JsonPath seen() {
    return RestAssured.get(hook.replace("/hook", "/seen")).jsonPath();
  }

  private static RequestSpecification given() {
    return RestAssured.given().header("Authorization", "Bearer " + ApprovalServiceIT.TOKEN);
  }

  private static Envelope alarm(String symbol, Instant when) {
    TradeId trade = TradeId.parse("20251029-" + symbol);
    ExitFact fact = new ExitFact.FlattenFailed(trade, Shares.of(3), "a test");
    return new Envelope(
        new EventId("e-" + symbol),
        EventJson.typeOf(fact),
        Envelope.SCHEMA,
        when,
        when,
        fact.tradeId(),
        "test",
        "exit-service",
        "test",
        fact);
  }

  private void send(String... bodies) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      for (String body : bodies) {
        producer
            .send(new ProducerRecord<>(Topic.EXIT_EVENTS.wireName(), "test", body))
            .get(20, TimeUnit.SECONDS);
      }
    }
  }
}
