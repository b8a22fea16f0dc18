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
import static org.hamcrest.Matchers.not;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// The desk on a real Kafka and a real PostgreSQL, from ten o'clock on, ten times as fast.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class ApprovalServiceIT extends WithDesk {
  static final String TOKEN = "the token of this test";

  public static final class FromTenOn implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new HashMap<>(PushIT.settings());
      all.putAll(TelegramIT.settings());
      all.putAll(WebPushIT.settings());
      all.put("openbell.clock", Instant.now() + "=" + at("10:00") + "*10");
      all.put("openbell.operator.token", TOKEN);
      all.put("openbell.house.token", "house");
      all.put("openbell.services.order.url", "http://127.0.0.1:" + FakeOrderService.start("house"));
      return all;
    }
  }

  @TestHTTPResource URI desk;

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
}
