package org.openbell.system.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.system.audit.AuditedDay;
import org.openbell.system.day.Told;

/// Rows that somebody makes in the database count for nothing, and are noticed.
@EnabledIfSystemProperty(named = "openbell.orderpath.whole", matches = "true")
class ForgedRowsIT {
  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final String TRADE = DayTold.tradeOf("PAAA");

  /// What a person with a superuser's login does.
  enum Forgery {
    MORE_SHARES_BOUGHT(
        """
        insert into fill select (jsonb_populate_record(f,
          '{"execution_id": "forged.01.01", "shares": 500}')).* from fill f limit 1
        """),
    AN_ENTRY_TO_SEND(
        """
        insert into order_intent select (jsonb_populate_record(o,
          '{"order_ref": "OB1.20251029-PAAA.E.2", "broker_order_id": 9001, "state": "Planned",
            "errand": "PLACE", "filled": 0, "shares": 50, "permanent_id": 0}')).*
          from order_intent o where order_ref = 'OB1.20251029-PAAA.E.1'
        """),
    A_SALE_TO_SEND(
        """
        insert into order_intent select (jsonb_populate_record(o,
          '{"order_ref": "OB1.20251029-PAAA.C.9", "broker_order_id": 9002, "state": "Planned",
            "errand": "PLACE", "filled": 0, "shares": 99, "side": "SELL", "kind": "MARKET",
            "price": null, "permanent_id": 0}')).*
          from order_intent o where order_ref = 'OB1.20251029-PAAA.E.1'
        """),
    A_LARGER_STOP(
        """
        update order_intent set shares = 5000, errand = 'MODIFY'
          where order_ref = 'OB1.20251029-PAAA.S.1'
        """);

    private final String sql;

    Forgery(String sql) {
      this.sql = sql;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNeitherSentNorSoldAndHalts(Forgery forgery) throws Exception {
    var plan = OrderPath.Plan.inTheMorning("forged-" + forgery);
    try (var path = OrderPath.started(Foundation.shared(), plan)) {
      path.buy("PAAA");
      path.awaitSettled("bought and protected", now -> now.isHeld(TRADE), WITHIN);
      var before = Truth.of(path);

      path.tamper(forgery.sql);

      path.awaitThat(
          "it is halted",
          WITHIN,
          () -> path.ask("/trading").path("state").asText().equals("HALTED"));
      path.hearing().await("it is said", WITHIN, ForgedRowsIT::isDiscrepancy);
      path.awaitBooksComparedAgain();
      assertThat(quantities(Truth.of(path))).isEqualTo(quantities(before));
    }
  }

  /// What was in the account before is offered for sale to nobody, whatever the tables say.
  @Test
  void aStrangersHoldingStaysUnsold() throws Exception {
    try (var path =
        OrderPath.started(Foundation.shared(), OrderPath.Plan.inTheMorning("forged-trade"))) {
      path.buy("PAAA");
      path.awaitSettled("bought and protected", now -> now.isHeld(TRADE), WITHIN);

      path.tamper(
          """
          insert into trade select (jsonb_populate_record(t,
            '{"trade_id": "20251029-SKYX", "symbol": "SKYX"}')).* from trade t limit 1
          """);
      path.tamper(
          """
          insert into fill select (jsonb_populate_record(f,
            '{"execution_id": "forged.02.01", "shares": 182, "symbol": "SKYX",
              "trade_id": "20251029-SKYX", "order_ref": "OB1.20251029-SKYX.E.1"}')).*
            from fill f limit 1
          """);
      path.tell(path.day().closePosition(path.now(), "20251029-SKYX", "MANUAL"));

      path.awaitThat(
          "it is halted",
          WITHIN,
          () -> path.ask("/trading").path("state").asText().equals("HALTED"));
      path.awaitBooksComparedAgain();
      var end = Truth.of(path);
      assertThat(end.wrong()).containsExactly("fill forged.02.01 that the broker does not know");
      assertThat(AuditedDay.fillsThatAreWrong(end.ledger(), end.fills()))
          .singleElement()
          .asString()
          .contains("recorded, and the broker knows nothing of", "forged.02.01");
      assertThat(end.orders()).noneMatch(o -> o.path("symbol").asText().equals("SKYX"));
    }
  }

  private static boolean isDiscrepancy(Told fact) {
    return fact.type().equals("DiscrepancyFound");
  }

  private static List<String> quantities(Truth truth) {
    return truth.orders().map(ForgedRowsIT::quantity).sorted().toList();
  }

  private static String quantity(JsonNode order) {
    return order.path("orderRef").asText() + " " + order.path("quantity").asText();
  }
}
