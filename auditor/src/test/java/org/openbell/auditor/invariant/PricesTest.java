package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.TARGET;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Trade;

class PricesTest {
  private static Story bought(String price) {
    return day().proposed(Trade.Kind.MASTER).executed(ENTRY, BUY, 100, price, "09:30:00");
  }

  private static Story.Ordered stop(String price) {
    return order(STOP, SELL, 100, "09:30:01").stop(price).in("oca");
  }

  private static Story.Ordered target(String price) {
    return order(TARGET, SELL, 100, "09:30:01").limit(price).in("oca");
  }

  @Test
  void theStopIsRoundedUpToTheCent() {
    // 15.19 x 0.991 = 15.05329
    assertThat(bought("15.19").ordered(stop("15.06")).violations(18)).isEmpty();
    assertThat(bought("15.19").ordered(stop("15.05")).violations(18)).hasSize(1);
  }

  @Test
  void aTickHigherIsStillRight() {
    assertThat(bought("15.19").ordered(stop("15.07")).violations(18)).isEmpty();
    assertThat(bought("15.19").ordered(stop("15.08")).violations(18)).hasSize(1);
  }

  @Test
  void theTargetIsRoundedUpAndRightToTheTick() {
    // 15.19 x 1.026 = 15.58494
    assertThat(bought("15.19").ordered(target("15.59")).violations(18)).isEmpty();
    assertThat(bought("15.19").ordered(target("15.60")).violations(18)).isEmpty();
    assertThat(bought("15.19").ordered(target("15.61")).violations(18)).hasSize(1);
    assertThat(bought("15.19").ordered(target("15.58")).violations(18)).hasSize(1);
  }

  @Test
  void belowADollarTicksAreFiner() {
    // 0.5000 x 0.991 = 0.4955
    assertThat(bought("0.5000").ordered(stop("0.4955")).violations(18)).isEmpty();
    assertThat(bought("0.5000").ordered(stop("0.4957")).violations(18)).hasSize(1);
  }

  @Test
  void aStopAboveTheAverageIsWrong() {
    assertThat(bought("10.00").ordered(stop("10.00")).violations(18)).hasSize(1);
  }

  @Test
  void theStopFollowsTheAverageInTime() {
    var story =
        bought("10.00")
            .executed(ENTRY, BUY, 100, "11.00", "09:31:00")
            .ordered(stop("9.91").repriced(200, "", "10.41", "09:31:05"));

    assertThat(story.violations(18)).isEmpty();
  }

  @Test
  void andNotLater() {
    var story =
        bought("10.00")
            .executed(ENTRY, BUY, 100, "11.00", "09:31:00")
            .ordered(stop("9.91").repriced(200, "", "10.41", "09:31:06"));

    assertThat(story.violations(18)).hasSize(1);
  }

  @Test
  void aStopWithoutAPriceIsNone() {
    assertThat(bought("10.00").ordered(order(STOP, SELL, 100, "09:30:01")).violations(18))
        .hasSize(1);
  }

  @Test
  void saysWhenThePlanIsNotKnown() {
    var story = day().executed(ENTRY, BUY, 100, "10.00", "09:30:00").ordered(stop("9.91"));

    assertThat(story.judged().isJudged(18)).isFalse();
  }
}
