package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.CLOSING;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.BrokerRequest;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.TradingResume;
import org.openbell.auditor.fact.TradingStop;

class HaltWorksTest {
  private static Story stopped(TradingStop.Level level) {
    return day().with(new TradingStop(at("10:00:00"), level, "HALTED_BY_HAND", "anna"));
  }

  @Test
  void whatIsOnItsWayHasASecond() {
    var story = stopped(TradingStop.Level.HALTED).ordered(order(ENTRY, BUY, 100, "10:00:01"));

    assertThat(story.violations(20)).isEmpty();
  }

  @Test
  void afterThatNothingIsBought() {
    for (var level : TradingStop.Level.values()) {
      var story = stopped(level).ordered(order(ENTRY, BUY, 100, "10:00:02"));

      assertThat(story.violations(20)).hasSize(1);
    }
  }

  @Test
  void whatWasThereBeforeIsRight() {
    var story = stopped(TradingStop.Level.HALTED).ordered(order(ENTRY, BUY, 100, "09:59:00"));

    assertThat(story.violations(20)).isEmpty();
  }

  @Test
  void whatWorksAlreadyIsTakenBack() {
    var story = stopped(TradingStop.Level.HALTED).executed(ENTRY, BUY, 10, "10.00", "10:00:06");
    var request =
        new BrokerRequest(7, BrokerRequest.Kind.CANCEL, 1, 0, OrderName.of(ENTRY), at("10:00:01"));

    assertThat(story.violations(20)).hasSize(1);
    assertThat(story.with(request).violations(20)).isEmpty();
    assertThat(
            stopped(TradingStop.Level.REDUCING)
                .executed(ENTRY, BUY, 10, "10.00", "10:00:06")
                .violations(20))
        .isEmpty();
    assertThat(
            stopped(TradingStop.Level.HALTED)
                .ordered(order(ENTRY, BUY, 10, "09:20:00").forTheOpening())
                .executed(ENTRY, BUY, 10, "10.00", "10:00:06")
                .violations(20))
        .isEmpty();
  }

  @Test
  void exitsGoOn() {
    var story = stopped(TradingStop.Level.HALTED).ordered(order(CLOSING, SELL, 100, "11:00:00"));

    assertThat(story.violations(20)).isEmpty();
  }

  @Test
  void afterAPersonResumedItGoesOn() {
    var story =
        stopped(TradingStop.Level.HALTED)
            .with(new TradingResume(at("10:30:00"), List.of("HALTED_BY_HAND"), "anna"))
            .ordered(order(ENTRY, BUY, 100, "10:30:00"));

    assertThat(story.violations(20)).isEmpty();
  }

  @Test
  void clearingAnotherCauseIsNotEnough() {
    var story =
        stopped(TradingStop.Level.HALTED)
            .with(new TradingResume(at("10:30:00"), List.of("DISCREPANCY:RCAT"), "anna"))
            .ordered(order(ENTRY, BUY, 100, "10:31:00"));

    assertThat(story.violations(20)).hasSize(1);
  }
}
