package org.openbell.order.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openbell.kit.Transactions;
import org.openbell.kit.testing.StackResource;
import org.openbell.order.house.Cause;
import org.openbell.order.house.House;
import org.openbell.order.house.TradingState;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.store.HaltFile;

/// Halting and going on over HTTP, with a database that answers and with one that does not.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(TradingIT.WithAToken.class)
class TradingIT {
  /// Nobody listens on port 1: the service under test must not meet a gateway by chance.
  public static final class WithAToken implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("openbell.gateway.port", "1", "openbell.operator.token", "secret");
    }
  }

  private static final Duration EFFECTIVE_WITHIN = Duration.ofSeconds(1);

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @Inject TradingSwitch trading;
  @Inject HaltFile mark;
  @Inject House house;
  @Inject Transactions transactions;
  @Inject DataSource database;

  @AfterEach
  void goOn() {
    await()
        .untilAsserted(
            () -> {
              if (trading.state() != TradingState.ACTIVE) {
                act("/trading/resume", "{\"by\":\"test\",\"words\":\"end\",\"causes\":[\"ALL\"]}");
              }
              assertThat(trading.state()).isEqualTo(TradingState.ACTIVE);
            });
  }

  private static ValidatableResponse act(String path, String body) {
    return given()
        .header("Authorization", "Bearer secret")
        .contentType("application/json")
        .body(body)
        .post(path)
        .then();
  }

  @Test
  void countsDenialsAtAnotherPortThanTheOneThatHalts() {
    given().get("/q/metrics").then().statusCode(404);
    given().get(metrics).then().statusCode(200).body(containsString("openbell_order_denied_total"));
    given().post(metrics.resolve("/trading/halt")).then().statusCode(404);
    given().get("/q/health/live").then().statusCode(200);
  }

  @Test
  void whoeverSitsHereHaltsWithoutATokenAndNobodyResumesWithoutOne() {
    given().post("/trading/halt").then().statusCode(200).body("state", equalTo("HALTED"));

    given().get("/trading").then().statusCode(200).body("causes.name", contains("HALTED_BY_HAND"));
    given()
        .contentType("application/json")
        .body("{\"by\":\"anna\",\"words\":\"go\",\"causes\":[\"ALL\"]}")
        .post("/trading/resume")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("detail", containsString("token"));
    assertThat(mark.path()).exists();
  }

  @Test
  void aPageInABrowserHaltsNothing() {
    given().header("Origin", "https://news.example").post("/trading/halt").then().statusCode(401);

    assertThat(trading.state()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void theBooksHearOfAHaltAndForgetItWhenAPersonResumes() {
    act("/trading/halt", "{\"by\":\"anna\",\"words\":\"news\"}").statusCode(200);
    await().untilAsserted(() -> assertThat(inTheBooks()).isEqualTo("HALTED_BY_HAND anna news"));

    act("/trading/resume", "{\"by\":\"anna\",\"words\":\"go\"}")
        .statusCode(409)
        .body("detail", containsString("[HALTED_BY_HAND]"));
    act("/trading/resume", "{\"by\":\"anna\",\"words\":\"\",\"causes\":[\"ALL\"]}").statusCode(400);
    act("/trading/resume", "{\"by\":\"anna\",\"words\":\"go\",\"causes\":[\"CRASH_LOOP\"]}")
        .statusCode(409);
    act("/trading/resume", "{\"by\":\"anna\",\"words\":\"go\",\"causes\":[\"HALTED_BY_HAND\"]}")
        .statusCode(200)
        .body("state", equalTo("ACTIVE"));

    assertThat(inTheBooks()).isEmpty();
    assertThat(mark.path()).doesNotExist();
  }

  @Test
  void reducingLeavesNoMark() {
    given().post("/trading/reduce").then().statusCode(200).body("state", equalTo("REDUCING"));

    assertThat(Files.exists(mark.path())).isFalse();
  }

  @Test
  void haltsWithinASecondWhileTheDatabaseAnswersNobody() throws Exception {
    try (Connection blocker = database.getConnection()) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("lock table house in access exclusive mode");
      Thread.ofVirtual().start(() -> transactions.run(house::get));

      long asked = System.nanoTime();
      act("/trading/halt", "{\"by\":\"anna\",\"words\":\"nothing answers\"}")
          .statusCode(200)
          .body("state", equalTo("HALTED"))
          .body("causes.name", hasItem("HALTED_BY_HAND"));
      Duration took = Duration.ofNanos(System.nanoTime() - asked);

      assertThat(took).isLessThan(EFFECTIVE_WITHIN);
      assertThat(mark.path()).exists();
      act("/trading/resume", "{\"by\":\"anna\",\"words\":\"go\",\"causes\":[\"ALL\"]}")
          .statusCode(503)
          .body("detail", containsString("does not answer"));
      assertThat(trading.state()).isEqualTo(TradingState.HALTED);
      blocker.rollback();
    }
    await().untilAsserted(() -> assertThat(inTheBooks()).contains("nothing answers"));
  }

  private String inTheBooks() {
    StringBuilder found = new StringBuilder();
    transactions.run(
        () -> {
          for (Cause cause : house.get().causes().all()) {
            found.append(cause.name() + " " + cause.by() + " " + cause.words());
          }
        });
    return found.toString();
  }
}
