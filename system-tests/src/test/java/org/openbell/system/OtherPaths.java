package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.system.Facts.atBroker;
import static org.openbell.system.Facts.newYork;
import static org.openbell.system.Facts.reported;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;

/// The other five trades of the day, one for each path that a trade can take.
interface OtherPaths {
  String RCAT = "20251029-RCAT";
  String BYND = "20251029-BYND";
  String BBAR = "20251029-BBAR";
  String ZXRF = "20251029-ZXRF";
  String ZXLP = "20251029-ZXLP";

  RecordedDay day();

  @Test
  default void rcatReachesItsTargetOfOnePointEightPercent() {
    assertThat(new BigDecimal(plan(RCAT).path("target").asText())).isEqualByComparingTo("1.8");
    assertThat(reported(day(), RCAT).path("reason").asText()).isEqualTo("TARGET");
    assertThat(price(reported(day(), RCAT), "entry")).isEqualByComparingTo("11.19");
    assertThat(price(reported(day(), RCAT), "exit"))
        .isGreaterThanOrEqualTo(new BigDecimal("11.40"));
  }

  @Test
  default void byndIsStoppedAndItsStopWasRoundedUp() {
    assertThat(reported(day(), BYND).path("reason").asText()).isEqualTo("STOP_LOSS");
    assertThat(price(reported(day(), BYND), "entry")).isEqualByComparingTo("2.07");
    // 2.07 less 0.9 % is 2.05137: a stop there would have to be 2.06, never 2.05.
    assertThat(day().the("ProtectionConfirmed", BYND).text("stop")).isEqualTo("2.06");
    assertThat(price(atBroker(day(), "OB1." + BYND + ".S.1"), "stopPrice"))
        .isEqualByComparingTo("2.06");
  }

  @Test
  default void bbarIsBoughtOnlyAfterAPersonSaidYesAndForNoMoreThanShown() {
    var approved = day().the("TradeApproved", BBAR);
    var shown = new BigDecimal(plan(BBAR).path("reference").asText());
    var entry = atBroker(day(), "OB1." + BBAR + ".E.1");
    assertThat(day().the("ApprovalRequested", BBAR).isNotAfter(approved)).isTrue();
    assertThat(newYork(entry.path("receivedAt").asText()))
        .isGreaterThanOrEqualTo(newYork(approved.recordedAt().toString()));
    assertThat(entry.path("orderType").asText()).isEqualTo("LMT");
    assertThat(price(entry, "limitPrice")).isLessThanOrEqualTo(shown);
    assertThat(price(reported(day(), BBAR), "entry")).isLessThanOrEqualTo(shown);
  }

  @Test
  default void bbarIsSoldAt1545ByItsTimeLeg() {
    assertThat(reported(day(), BBAR).path("reason").asText()).isEqualTo("LIQUIDATION");
    var sold = day().all("FillRecorded", BBAR).filter(OtherPaths::isSale).toList();
    assertThat(sold)
        .isNotEmpty()
        .allMatch(fill -> fill.text("order").equals("OB1." + BBAR + ".X.1"))
        .allMatch(fill -> newYork(fill.text("executedAt")).startsWith("15:45:0"));
  }

  @Test
  default void zxrfIsRefusedAndNeverOrdered() {
    assertThat(day().all("TradeRefused")).singleElement().matches(e -> e.trade().equals(ZXRF));
    assertThat(ordersOf(ZXRF)).isEmpty();
  }

  @Test
  default void zxlpLapsesAndIsNeverOrdered() {
    assertThat(day().all("ApprovalLapsed")).singleElement().matches(e -> e.trade().equals(ZXLP));
    assertThat(ordersOf(ZXLP)).isEmpty();
  }

  @Test
  default void everyTradeEndsOnceAndTheReportNamesThemAll() {
    assertThat(day().all("PositionClosed").map(Told::trade))
        .containsExactlyInAnyOrder(LifeOfATrade.WULF, RCAT, BYND, BBAR);
    assertThat(day().all("TradeApproved").map(Told::trade)).containsExactly(BBAR);
    assertThat(names(day().report().path("trades")))
        .containsExactlyInAnyOrder(LifeOfATrade.WULF, RCAT, BYND, BBAR);
    assertThat(notTraded("REFUSED")).containsExactly(ZXRF);
    assertThat(notTraded("LAPSED")).containsExactly(ZXLP);
  }

  @Test
  default void theScreenSaysThatReportAndLedgerAreEqual() {
    assertThat(day().screen()).contains("Reconciliation with the broker's ledger: equal");
  }

  private JsonNode plan(String trade) {
    return day().the("TradeProposed", trade).payload().path("plan");
  }

  private Stream<JsonNode> ordersOf(String trade) {
    return StreamSupport.stream(day().ledger().path("orders").spliterator(), false)
        .filter(order -> order.path("symbol").asText().equals(trade.substring(9)));
  }

  private Stream<String> notTraded(String outcome) {
    return StreamSupport.stream(day().report().path("notTraded").spliterator(), false)
        .filter(line -> line.path("outcome").asText().equals(outcome))
        .map(line -> line.path("trade").asText());
  }

  private static Stream<String> names(JsonNode trades) {
    return StreamSupport.stream(trades.spliterator(), false)
        .map(trade -> trade.path("trade").asText());
  }

  private static boolean isSale(Told fill) {
    return fill.text("side").equals("SELL");
  }

  private static BigDecimal price(JsonNode node, String field) {
    return new BigDecimal(node.path(field).asText());
  }
}
