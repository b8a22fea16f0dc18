package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.Topic;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// The trader with nothing but a phone: questions, buttons and commands in one chat.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class TelegramIT {
  private static final long CHAT = 4711;
  private static final long STRANGER = 666;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);
  private static final ObjectMapper JSON = new ObjectMapper();

  static Map<String, String> settings() {
    return Map.of(
        "openbell.push.telegram.url", FakeTelegram.start(),
        "openbell.push.telegram.token", FakeTelegram.TOKEN,
        "openbell.push.telegram.chat", Long.toString(CHAT));
  }

  @Inject EventJson json;
  @Inject ExchangeClock clock;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "openbell.push.telegram.url")
  String telegram;

  @Test
  void fivePressesMakeOneOrderAndTheMessageSaysWhatHappened() throws Exception {
    // Given
    JsonNode question = ask("20251029-TGYES");
    assertThat(question.path("text").asText()).contains("BBAR: buy 96 at 15.55 or less?");
    assertThat(question.path("disable_notification").asBoolean()).isFalse();

    // When
    for (int i = 0; i < 5; i++) {
      press(CHAT, question, "TGYES-" + i);
    }

    // Then
    JsonNode changed = waitFor("editMessageText", each -> text(each).contains("TGYES: approved"));
    assertThat(text(changed))
        .isEqualTo(
            "TGYES: approved\n"
                + "Approved by anna: 96 BBAR go out as a limit order at 15.55 or less.");
    assertThat(changed.path("reply_markup").path("inline_keyboard")).isEmpty();
    for (int i = 0; i < 5; i++) {
      assertThat(text(wordTo("TGYES-" + i))).startsWith("Approved by anna: 96 BBAR go out");
    }
    await().atMost(LONGEST_WAIT).until(() -> told("TGYES").contains("TradeApproved"));
    assertThat(told("TGYES")).containsOnlyOnce("TradeApproved").doesNotContain("TradeRefused");
    given()
        .get("/api/audit?limit=1000")
        .then()
        .body("findAll { it.subject == '20251029-TGYES' }.size()", is(5))
        .body("find { it.subject == '20251029-TGYES' }.method", is("TELEGRAM"))
        .body("find { it.subject == '20251029-TGYES' }.address", is("telegram " + CHAT));
  }

  @Test
  void changesTheMessageWhenSomebodyAnswersElsewhere() throws Exception {
    ask("20251029-TGPAGE");
    given()
        .contentType("application/json")
        .body("{\"decision\":\"REFUSE\",\"by\":\"ben\"}")
        .post("/api/approvals/20251029-TGPAGE/decision")
        .then()
        .statusCode(200);
    waitFor("editMessageText", each -> text(each).contains("Refused by ben: no BBAR is bought."));
  }

  @Test
  void obeysNobodyElse() throws Exception {
    JsonNode question = ask("20251029-TGNO");
    press(STRANGER, question, "stranger");
    write(STRANGER, "/halt");
    // What comes after it has been heard, so that was, too.
    write(CHAT, "/help");
    waitFor("sendMessage", each -> text(each).contains("/flatten sell everything"));
    given().get("/api/approvals/20251029-TGNO").then().body("decidedBy", nullValue());
    assertThat(calls("sendMessage", each -> each.path("chat_id").asLong() != CHAT)).isEmpty();
    assertThat(calls("answerCallbackQuery", each -> each.toString().contains("stranger")))
        .isEmpty();
    given()
        .get("/api/audit?limit=1000")
        .then()
        .body("findAll { it.address == 'telegram " + STRANGER + "' }.size()", is(1));
  }

  @Test
  void answersCommandsAndStartsNothing() throws Exception {
    write(CHAT, "/status@openbell_bot");
    JsonNode status = waitFor("sendMessage", each -> text(each).contains("Gateway connected"));
    assertThat(text(status)).contains(" ET (").contains("Entries: ").contains("net today");
    write(CHAT, "/pnl");
    waitFor("sendMessage", each -> text(each).startsWith("Net today "));
    write(CHAT, "/pause");
    waitFor("sendMessage", each -> text(each).startsWith("Paused. Entries: "));
    write(CHAT, "/resume");
    JsonNode no = waitFor("sendMessage", each -> text(each).startsWith("Not from here: "));
    assertThat(text(no)).contains("takes a fresh proof");
    given()
        .get("/api/audit?limit=1000")
        .then()
        .body(
            "findAll { it.method == 'TELEGRAM' && it.action == 'RESUME' }.outcome",
            is(List.of("REFUSED")));
  }

  @Test
  void sellsEverythingOnlyAfterALookAndOnlyOnce() throws Exception {
    // A question of another test may lapse between the look and the press: then one looks again.
    int tries = 1;
    JsonNode look = lookAndPress("flatten-1");
    while (text(wordTo("flatten-" + tries)).contains("has changed") && tries < 5) {
      tries++;
      look = lookAndPress("flatten-" + tries);
    }
    assertThat(text(wordTo("flatten-" + tries))).startsWith("Everything is being sold.");
    press(CHAT, look, "flatten-again");
    assertThat(text(wordTo("flatten-again")))
        .startsWith("Nothing is sold: this look is over a minute old");
  }

  private JsonNode lookAndPress(String id) throws Exception {
    int before = looks().size();
    write(CHAT, "/flatten");
    JsonNode look =
        await().atMost(LONGEST_WAIT).until(this::looks, all -> all.size() > before).getLast();
    press(CHAT, look, id);
    return look;
  }

  private List<JsonNode> looks() throws Exception {
    return calls("sendMessage", each -> text(each).startsWith("Sell now, at the market"));
  }

  private JsonNode wordTo(String press) {
    return waitFor(
        "answerCallbackQuery", each -> each.path("callback_query_id").asText().equals(press));
  }

  /// Has a trade proposed and waits for the question in the chat.
  private JsonNode ask(String trade) throws Exception {
    TradeProposed fact =
        new TradeProposed(
            TradeId.parse(trade),
            new ScanId("20251029T1000"),
            Examples.bbarPlan(),
            clock.instant().plus(Duration.ofHours(1)));
    Envelope envelope =
        new Envelope(
            new EventId("e-" + trade),
            EventJson.typeOf(fact),
            Envelope.SCHEMA,
            clock.instant(),
            clock.instant(),
            fact.tradeId(),
            "test",
            "order-service",
            "test",
            fact);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      producer
          .send(
              new ProducerRecord<>(Topic.ORDER_EVENTS.wireName(), fact.key(), json.write(envelope)))
          .get(20, TimeUnit.SECONDS);
    }
    return waitFor("sendMessage", each -> each.toString().contains(":" + trade + ":"));
  }

  /// What the first button says: yes.
  private static String button(JsonNode message) {
    JsonNode first = message.path("reply_markup").path("inline_keyboard").path(0).path(0);
    return first.path("callback_data").asText();
  }

  private static String text(JsonNode asked) {
    return asked.path("text").asText();
  }

  private void press(long chat, JsonNode message, String id) throws Exception {
    Map<String, Object> shown =
        Map.of("message_id", message.path("message_id").asLong(), "chat", Map.of("id", chat));
    say(
        Map.of(
            "callback_query",
            Map.of("id", id, "from", person(chat), "data", button(message), "message", shown)));
  }

  private void write(long chat, String text) throws Exception {
    say(Map.of("message", Map.of("from", person(chat), "chat", Map.of("id", chat), "text", text)));
  }

  private static Map<String, Object> person(long id) {
    return Map.of("id", id, "username", id == CHAT ? "anna" : "mallory");
  }

  private void say(Map<String, Object> update) throws Exception {
    RestAssured.given()
        .body(JSON.writeValueAsString(update))
        .post(telegram + "/control/say")
        .then()
        .statusCode(200);
  }

  private JsonNode waitFor(String method, Predicate<JsonNode> wanted) {
    return await()
        .atMost(LONGEST_WAIT)
        .until(() -> calls(method, wanted), found -> !found.isEmpty())
        .getFirst();
  }

  private List<JsonNode> calls(String method, Predicate<JsonNode> wanted) throws Exception {
    JsonNode all = JSON.readTree(RestAssured.get(telegram + "/control/calls").asString());
    return StreamSupport.stream(all.spliterator(), false)
        .filter(call -> call.path("method").asText().equals(method))
        .map(call -> call.path("asked"))
        .filter(wanted)
        .toList();
  }

  private static List<String> told(String symbol) {
    return given().get("/journal/" + symbol).jsonPath().getList("type");
  }

  private static RequestSpecification given() {
    return RestAssured.given().header("Authorization", "Bearer " + ApprovalServiceIT.TOKEN);
  }
}
