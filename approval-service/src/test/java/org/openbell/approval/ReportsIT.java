package org.openbell.approval;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// The reports of the day before, from events and ticks that came over a real Kafka.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class ReportsIT {
  private static final SessionDate DATE = SessionDate.of(2025, 10, 28);
  private static final Symbol SYMBOL = new Symbol("LBRT");
  private static final TradeId TRADE = TradeId.of(DATE, SYMBOL);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject EventJson json;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  /// The same each time, so that a second test's telling is a repeat and changes nothing.
  @BeforeEach
  void tellTheDay() throws Exception {
    tell(
        fill(Leg.ENTRY, "lb1", Side.BUY, "18.35", "09:30:01"),
        new CommissionCharged(TRADE, "lb1", Usd.parse("0.18")),
        new OrderSent(
            new OrderRef(TRADE, Leg.TARGET, 1),
            7,
            Side.SELL,
            Shares.of(2),
            "LIMIT",
            Optional.of(Price.parse("18.69"))),
        tick("18.20", "09:30:02"),
        tick("18.69", "10:11:59"),
        fill(Leg.TARGET, "lb2", Side.SELL, "18.69", "10:12:00"),
        new CommissionCharged(TRADE, "lb2", Usd.parse("0.21")));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> ask("pnl", "json").statusCode(200).body("total.costs", is("0.39")));
  }

  @Test
  void answersAsJsonAsCsvAndAsText() {
    ask("pnl", "json")
        .statusCode(200)
        .body("total.netPnl", is("0.29"))
        .body("total.winRate", is("100.00"))
        .body("trades.trade", equalTo(List.of("20251028-LBRT")));
    ask("pnl", "csv").statusCode(200).body(startsWith("date,symbol,kind"));
    ask("pnl", "text").statusCode(200).body(containsString("1 trade: 1 winner, 0 losers"));
    ask("fills", "csv").statusCode(200).body(containsString("lb2,lb1"));
    ask("targets", "json").statusCode(200).body("filled", is(1));
    ask("moves", "json").statusCode(200);
    ask("reconcile", "text").statusCode(200).body(containsString("were never told"));
    ask("day", "json").statusCode(200).body("headline", startsWith("1 trade, 1 winner"));
    ask("day", "html").statusCode(200).body(containsString("The day 2025-10-28"));
    ask("confidence", "csv").statusCode(200).body(startsWith("date,scan,symbol"));
    ask("whatif", "text").statusCode(200).body(containsString("before commissions"));
    ask("investigate/LBRT", "text").statusCode(200).body(containsString("it reached its target"));
  }

  @Test
  void keepsTheTicksForTheReports() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> ask("targets", "json").body("targets[0].best", is("18.69")));
    ask("moves", "json").body("moves[0].highFromOpen", is("2.6923"));
  }

  @Test
  void saysPlainlyWhatIsNotThere() {
    asking().get("/api/reports/pnl?date=2024-01-02").then().statusCode(404);
    ask("investigate/XYZ", "json").statusCode(404);
    asking()
        .get("/api/reports/pnl?date=yesterday")
        .then()
        .statusCode(400)
        .body(containsString("not an ISO date"));
    ask("pnl", "pdf").statusCode(400).body(containsString("json, csv or text"));
    asking().get("/api/reports/pnl?from=2025-10-29&to=2025-10-28").then().statusCode(400);
  }

  private static RequestSpecification asking() {
    return given().header("Authorization", "Bearer the token of this test");
  }

  private static ValidatableResponse ask(String report, String format) {
    return asking().get("/api/reports/" + report + "?date=" + DATE + "&format=" + format).then();
  }

  private static FillRecorded fill(
      Leg leg, String execution, Side side, String price, String time) {
    return new FillRecorded(
        new OrderRef(TRADE, leg, 1),
        execution,
        side,
        Shares.of(2),
        Price.parse(price),
        at(time),
        "NYSE",
        Shares.of(side == Side.BUY ? 2 : 0),
        Price.parse("18.35"),
        side == Side.BUY ? Optional.empty() : Optional.of(ExitReason.TARGET),
        Optional.empty());
  }

  private static TickSeen tick(String last, String time) {
    return new TickSeen(SYMBOL, Price.ZERO, Price.ZERO, Price.parse(last), at(time));
  }

  private static Instant at(String time) {
    return ExchangeTime.at(DATE, LocalTime.parse(time));
  }

  private void tell(Event... events) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      for (int place = 0; place < events.length; place++) {
        producer
            .send(
                new ProducerRecord<>(
                    Topic.of(events[place]).wireName(),
                    events[place].key(),
                    json.write(wrap(events[place], place))))
            .get(30, TimeUnit.SECONDS);
      }
    }
  }

  private static Envelope wrap(Event event, int place) {
    Instant when = at("09:30:01").plusSeconds(place);
    return new Envelope(
        EventId.derived("order-service", "reports", place),
        EventJson.typeOf(event),
        Envelope.SCHEMA,
        when,
        when,
        event.tradeId(),
        "test",
        "order-service",
        "test",
        event);
  }
}
