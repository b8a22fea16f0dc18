package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.system.Facts.atBroker;
import static org.openbell.system.Facts.newYork;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;

/// WULF from the scan to the report: what is told of a trade, in which order, and why.
interface LifeOfATrade {
  String WULF = "20251029-WULF";

  RecordedDay day();

  @Test
  default void tellsTheLifeOfWulfInItsOrder() {
    var life =
        List.of(
            scanDue(),
            candidates(),
            picks(),
            day().the("TradeProposed", WULF),
            order("OrderSent", "E.1"),
            order("OrderAccepted", "E.1"),
            bought(),
            day().the("PositionOpened", WULF),
            day().the("ExitPlanned", WULF),
            day().the("ProtectPosition", WULF),
            day().the("ProtectionConfirmed", WULF),
            sold(),
            day().the("PositionClosed", WULF));
    for (int step = 1; step < life.size(); step++) {
      var before = life.get(step - 1);
      var after = life.get(step);
      assertThat(before.isNotAfter(after)).as("first %s, then %s", before, after).isTrue();
    }
  }

  @Test
  default void everyStepNamesTheOneThatLedToIt() {
    assertThat(candidates().causedBy()).isEqualTo(scanDue().id());
    assertThat(picks().causedBy()).isEqualTo(candidates().id());
    assertThat(day().the("TradeProposed", WULF).causedBy()).isEqualTo(picks().id());
    var opened = day().the("PositionOpened", WULF);
    assertThat(bought().causedBy()).startsWith("execution " + bought().text("executionId"));
    assertThat(opened.causedBy()).isEqualTo(bought().causedBy());
    assertThat(day().the("ExitPlanned", WULF).causedBy()).isEqualTo(opened.id());
    assertThat(day().the("ProtectPosition", WULF).causedBy()).isEqualTo(opened.id());
    assertThat(sold().causedBy()).startsWith("execution " + sold().text("executionId"));
    assertThat(day().the("PositionClosed", WULF).causedBy()).isEqualTo(sold().causedBy());
  }

  @Test
  default void sendsTheEntryForTheAuctionBetween0920And092730() {
    var entry = atBroker(day(), "OB1." + WULF + ".E.1");
    assertThat(entry.path("timeInForce").asText()).isEqualTo("OPG");
    assertThat(entry.path("orderType").asText()).isEqualTo("MKT");
    assertThat(entry.path("side").asText()).isEqualTo("BUY");
    assertThat(newYork(entry.path("receivedAt").asText())).isBetween("09:20:00", "09:27:30");
    assertThat(entry.path("orderId").intValue())
        .isEqualTo(order("OrderSent", "E.1").payload().path("brokerOrderId").intValue());
    assertThat(entry.path("permId").longValue())
        .isEqualTo(order("OrderAccepted", "E.1").payload().path("permanentId").longValue());
  }

  @Test
  default void buysInTheAuctionAtItsPrice() {
    assertThat(new BigDecimal(bought().text("price"))).isEqualByComparingTo("15.19");
    assertThat(newYork(bought().text("executedAt"))).startsWith("09:30:0");
    assertThat(day().the("PositionOpened", WULF).text("shares")).isEqualTo(bought().text("shares"));
  }

  @Test
  default void protectsEveryShareOfItWithThePricesOfThePlan() {
    var confirmed = day().the("ProtectionConfirmed", WULF);
    assertThat(confirmed.payload()).isEqualTo(day().the("ProtectPosition", WULF).payload());
    assertThat(confirmed.text("shares")).isEqualTo(bought().text("shares"));
    assertThat(confirmed.text("stop")).isEqualTo("15.06");
    assertThat(confirmed.text("target")).isEqualTo("15.59");
    assertThat(newYork(confirmed.text("timeExit"))).isEqualTo("15:45:00");
  }

  @Test
  default void sellsAllOfItAtTheTargetAndSaysSo() {
    assertThat(sold().text("order")).isEqualTo("OB1." + WULF + ".T.1");
    assertThat(sold().text("shares")).isEqualTo(bought().text("shares"));
    assertThat(new BigDecimal(sold().text("price")))
        .isGreaterThanOrEqualTo(new BigDecimal("15.59"));
    assertThat(sold().text("held")).isEqualTo("0");
    assertThat(day().the("PositionClosed", WULF).text("reason")).isEqualTo("TARGET");
  }

  @Test
  default void asksNobodyAboutTheMorningsPicks() {
    var picked = List.of(WULF, "20251029-RCAT", "20251029-BYND");
    assertThat(day().told())
        .filteredOn(event -> event.topic().equals("approval.events.v1"))
        .isNotEmpty()
        .noneMatch(event -> picked.contains(event.trade()));
  }

  private Told scanDue() {
    return ofMorningScan("ScanDue");
  }

  private Told candidates() {
    return ofMorningScan("CandidatesFound");
  }

  private Told picks() {
    return ofMorningScan("PicksRanked");
  }

  private Told ofMorningScan(String type) {
    return only(day().all(type).filter(event -> event.text("kind").equals("PRE_OPEN")));
  }

  private Told order(String type, String legAndAttempt) {
    var reference = "OB1." + WULF + "." + legAndAttempt;
    return only(day().all(type, WULF).filter(event -> event.text("order").equals(reference)));
  }

  private Told bought() {
    return fill("BUY");
  }

  private Told sold() {
    return fill("SELL");
  }

  private Told fill(String side) {
    return only(day().all("FillRecorded", WULF).filter(event -> event.text("side").equals(side)));
  }

  private static Told only(Stream<Told> found) {
    var all = found.toList();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
