package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.TickFact;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

/// A question and its answer on a real Kafka and a real PostgreSQL, however often and at once.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class DecisionsIT extends WithDesk {
  private static final int AT_ONCE = 50;

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
}
