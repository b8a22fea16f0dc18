package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.CLOSING;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.TARGET;
import static org.openbell.auditor.Story.TIME_EXIT;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.ExitTold;
import org.openbell.auditor.fact.Outage;

class ExitAccountsTest {
  private static final String SALE = "0002.01";

  private static Story sold(String leg) {
    return day()
        .executed(ENTRY, BUY, 100, "10.00", "09:30:00")
        .protectedFrom("09:30:01", 100)
        .executed(SALE, leg, SELL, 100, "9.90", "10:00:00", "10:00:00");
  }

  private static ExitTold told(String reason, long shares, String asked, String paid) {
    return new ExitTold(
        at("10:00:01"),
        Story.WULF,
        SALE,
        reason,
        shares,
        Optional.of(new BigDecimal(asked)),
        Optional.of(new BigDecimal(paid)));
  }

  @ParameterizedTest
  @CsvSource({
    "STOP_LOSS,   100, 9.91, 9.90, 0",
    "TARGET,      100, 9.91, 9.90, 1",
    "STOP_LOSS,    99, 9.91, 9.90, 1",
    "STOP_LOSS,   100, 9.91, 9.91, 1",
    "STOP_LOSS,   100, 9.92, 9.90, 1"
  })
  void aStopIsToldAsItWas(String reason, long shares, String asked, String paid, int wrong) {
    assertThat(sold(STOP).with(told(reason, shares, asked, paid)).violations(34)).hasSize(wrong);
  }

  @Test
  void theReasonIsThatOfTheOrder() {
    assertThat(sold(TIME_EXIT).with(told("LIQUIDATION", 100, "9.95", "9.90")).violations(34))
        .isEmpty();
    assertThat(sold(TIME_EXIT).with(told("MANUAL", 100, "9.95", "9.90")).violations(34)).hasSize(1);
    assertThat(sold(TARGET).with(told("TARGET", 100, "10.26", "9.90")).violations(34)).isEmpty();
    assertThat(sold(CLOSING).with(told("TARGET", 100, "9.95", "9.90")).violations(34)).hasSize(1);
  }

  @Test
  void thePriceIsThatOfTheOrderAlsoWhenMoreWasJustBought() {
    var story = sold(STOP).executed(ENTRY, BUY, 1, "10.10", "09:59:58");

    assertThat(story.with(told("STOP_LOSS", 100, "9.92", "9.90")).violations(34)).hasSize(1);
  }

  @Test
  void whoWasAwayWhenItSoldKnowsOnlyThePriceOfAfterwards() {
    assertThat(soldBeforeItsChange().violations(34)).hasSize(1);
    assertThat(
            soldBeforeItsChange()
                .away(Outage.Part.ORDER_SERVICE, "09:59:00", "10:00:00")
                .violations(34))
        .hasSize(1);
    assertThat(
            soldBeforeItsChange()
                .away(Outage.Part.ORDER_SERVICE, "10:00:00.5", "10:00:00.9")
                .violations(34))
        .isEmpty();
  }

  private static Story soldBeforeItsChange() {
    return day()
        .executed(ENTRY, BUY, 101, "10.00", "09:30:00")
        .ordered(
            order(STOP, SELL, 101, "09:30:01").stop("9.91").repriced(101, "", "9.95", "10:00:00.2"))
        .executed(SALE, STOP, SELL, 100, "9.90", "10:00:00", "10:00:00")
        .with(told("STOP_LOSS", 100, "9.95", "9.90"));
  }

  @Test
  void everySaleIsAccountedForInTime() {
    assertThat(sold(STOP).until("10:02:00").violations(34)).isEmpty();
    assertThat(sold(STOP).until("10:02:01").violations(34)).hasSize(1);
  }

  @Test
  void whatTheBrokerSaidOtherwiseOfSinceIsNotMissed() {
    var busted = sold(STOP).executed("0002.02", STOP, SELL, 0, "9.90", "10:00:00", "10:01:00");

    assertThat(busted.violations(34)).isEmpty();
  }
}
