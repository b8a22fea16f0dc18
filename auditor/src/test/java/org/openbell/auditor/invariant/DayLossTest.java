package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.CLOSING;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Mark;

class DayLossTest {
  private static Story lost(String price) {
    return day()
        .executed("OB1.20251029-RCAT.E.1", BUY, 100, "10.00", "09:30:00")
        .executed("OB1.20251029-RCAT.C.1", SELL, 100, price, "09:40:00");
  }

  @Test
  void buyingBelowTheLimitIsRight() {
    assertThat(lost("8.01").ordered(order(ENTRY, BUY, 100, "10:00:00")).violations(15)).isEmpty();
  }

  @Test
  void buyingAtTheLimitIsWrong() {
    assertThat(lost("8.00").ordered(order(ENTRY, BUY, 100, "10:00:00")).violations(15)).hasSize(1);
  }

  @Test
  void anOrderThatWasOnItsWayIsNot() {
    assertThat(lost("8.00").ordered(order(ENTRY, BUY, 100, "09:40:01")).violations(15)).isEmpty();
  }

  @Test
  void openPositionsCountAtTheirPrice() {
    var story =
        day()
            .executed("OB1.20251029-RCAT.E.1", BUY, 100, "10.00", "09:30:00")
            .with(new Mark("RCAT", at("09:30:00"), new BigDecimal("8.00")))
            .ordered(order(ENTRY, BUY, 100, "10:00:00"));

    assertThat(story.violations(15)).hasSize(1);
  }

  @Test
  void aPriceFromBeforeThePurchaseDoesNotCount() {
    var story =
        day()
            .with(new Mark("RCAT", at("09:29:00"), new BigDecimal("8.00")))
            .executed("OB1.20251029-RCAT.E.1", BUY, 100, "10.00", "09:30:00")
            .ordered(order(ENTRY, BUY, 100, "10:00:00"));

    assertThat(story.violations(15)).isEmpty();
  }

  @Test
  void theNewestPriceCountsThoughNothingWasTradedSince() {
    var story = held("9.00", "8.00").ordered(order(ENTRY, BUY, 100, "10:00:00"));
    var risen = held("8.00", "9.00").ordered(order(ENTRY, BUY, 100, "10:00:00"));

    assertThat(story.violations(15)).hasSize(1);
    assertThat(risen.violations(15)).isEmpty();
  }

  @Test
  void aPriceThatFellWhileTheOrderWasOnItsWayDoesNot() {
    var story = held("9.00", "8.00").ordered(order(ENTRY, BUY, 100, "09:50:00.500"));

    assertThat(story.violations(15)).isEmpty();
  }

  private static Story held(String price, String newest) {
    return day()
        .executed("OB1.20251029-RCAT.E.1", BUY, 100, "10.00", "09:30:00")
        .with(new Mark("RCAT", at("09:40:00"), new BigDecimal(price)))
        .with(new Mark("RCAT", at("09:50:00"), new BigDecimal(newest)));
  }

  @Test
  void whatAPersonSoldCountsAtWhatItBrought() {
    var story =
        day()
            .executed("OB1.20251029-RCAT.E.1", BUY, 100, "10.00", "09:30:00")
            .byHand("RCAT", SELL, 99, "09:31:00")
            .with(new Mark("RCAT", at("09:40:00"), new BigDecimal("0.01")));

    assertThat(story.ordered(order(ENTRY, BUY, 100, "10:00:00")).violations(15)).isEmpty();
  }

  @Test
  void salesDoNotAsk() {
    assertThat(lost("8.00").ordered(order(CLOSING, SELL, 100, "10:00:00")).violations(15))
        .isEmpty();
  }

  private static Story stopped(int times) {
    var story = day();
    for (int i = 0; i < times; i++) {
      story
          .executed("OB1.20251029-AA" + i + ".E.1", BUY, 1, "10.00", "09:30:00")
          .executed("OB1.20251029-AA" + i + ".S.1", SELL, 1, "9.91", "09:40:0" + i);
    }
    return story;
  }

  @Test
  void afterTwoStopsIsRight() {
    assertThat(stopped(2).ordered(order(ENTRY, BUY, 1, "10:00:00")).violations(15)).isEmpty();
  }

  @Test
  void afterThreeIsWrong() {
    assertThat(stopped(3).ordered(order(ENTRY, BUY, 1, "10:00:00")).violations(15)).hasSize(1);
  }

  @Test
  void aTargetInBetweenBreaksTheRow() {
    var story =
        stopped(3)
            .executed("OB1.20251029-RCAT.E.1", BUY, 1, "10.00", "09:30:00")
            .executed("OB1.20251029-RCAT.T.1", SELL, 1, "10.26", "09:50:00");

    assertThat(story.ordered(order(ENTRY, BUY, 1, "10:00:00")).violations(15)).isEmpty();
  }

  @Test
  void soDoesOneThatSoldWhatAPersonHadLeft() {
    var story =
        stopped(3)
            .executed("OB1.20251029-RCAT.E.1", BUY, 10, "10.00", "09:30:00")
            .byHand("RCAT", SELL, 9, "09:31:00")
            .executed("OB1.20251029-RCAT.T.1", SELL, 1, "10.26", "09:50:00");

    assertThat(story.ordered(order(ENTRY, BUY, 1, "10:00:00")).violations(15)).isEmpty();
  }
}
