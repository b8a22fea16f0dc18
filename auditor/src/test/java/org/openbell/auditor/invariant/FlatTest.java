package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.TIME_EXIT;
import static org.openbell.auditor.Story.WULF;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Alarm;
import org.openbell.auditor.fact.LegsAsleep;
import org.openbell.auditor.fact.MarketHalt;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Session;

class FlatTest {
  private static Story held() {
    return day().executed(ENTRY, BUY, 100, "10.00", "09:30:00");
  }

  @Test
  void soldInTimeIsRight() {
    assertThat(held().executed(TIME_EXIT, SELL, 100, "10", "15:50:00").violations(11)).isEmpty();
  }

  @Test
  void soldLaterWithoutACallIsWrong() {
    assertThat(held().executed(TIME_EXIT, SELL, 100, "10", "15:50:06").violations(11)).hasSize(1);
  }

  @Test
  void aTimeExitThatRestsThereSellsWhoeverIsDead() {
    var dead =
        held()
            .away(Outage.Part.ORDER_SERVICE, "09:31:00", "20:00:00")
            .ordered(order(TIME_EXIT, SELL, 100, "09:30:01"));

    assertThat(dead.until("15:49:59").violations(11)).isEmpty();
    assertThat(dead.until("15:50:00").violations(11)).hasSize(1);
    assertThat(
            dead.with(new MarketHalt("WULF", at("15:40:00"), Optional.of(at("15:46:00"))))
                .violations(11))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WULF, 15:45:01, 0", "WULF, 15:45:00, 1", "BYND, 15:52:00, 1"})
  void aTimeExitThatTheBrokerItselfForgotIsNobodysFault(String symbol, String until, int found) {
    var dead =
        held()
            .away(Outage.Part.ORDER_SERVICE, "09:31:00", "20:00:00")
            .ordered(order(TIME_EXIT, SELL, 100, "09:30:01"))
            .with(new LegsAsleep(symbol, at("15:44:00"), at(until)));

    assertThat(dead.until("15:50:00").violations(11)).hasSize(found);
  }

  @Test
  void oneShareLeftIsWrong() {
    assertThat(held().executed(TIME_EXIT, SELL, 99, "10", "15:45:00").violations(11)).hasSize(1);
  }

  @Test
  void callingAPersonInTimeIsRight() {
    assertThat(held().with(new Alarm(at("15:52:05"), WULF, "halted")).violations(11)).isEmpty();
  }

  @Test
  void callingLaterIsWrong() {
    assertThat(held().with(new Alarm(at("15:52:06"), WULF, "halted")).violations(11)).hasSize(1);
  }

  @Test
  void callingForAnotherTradeIsWrong() {
    var other = new Alarm(at("15:52:00"), "20251029-RCAT", "halted");

    assertThat(held().with(other).violations(11)).hasSize(1);
  }

  @Test
  void untilTheCallIsDueNobodyKnows() {
    assertThat(held().until("15:52:05").violations(11)).isEmpty();
  }

  @Test
  void aHaltIsAReasonToSellTwoMinutesLater() {
    var story =
        held()
            .with(new MarketHalt("WULF", at("15:40:00"), Optional.of(at("15:51:00"))))
            .executed(TIME_EXIT, SELL, 100, "10", "15:51:01");

    assertThat(story.violations(11)).isEmpty();
  }

  @Test
  void whatAPersonSoldIsFlat() {
    assertThat(held().byHand("WULF", SELL, 100, "12:00:00").violations(11)).isEmpty();
  }

  @Test
  void onAHalfDayItIsDueEarlier() {
    var half = Session.of(LocalDate.parse("2025-10-29"), at("09:30:00"), at("13:00:00"));

    assertThat(held().with(half).executed(TIME_EXIT, SELL, 100, "10", "12:50:06").violations(11))
        .hasSize(1);
  }
}
