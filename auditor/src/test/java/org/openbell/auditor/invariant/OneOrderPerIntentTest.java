package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;

class OneOrderPerIntentTest {
  @Test
  void anExitAndAnEntryAreTwo() {
    var story =
        day()
            .ordered(order(ENTRY, BUY, 100, "09:20:01"))
            .ordered(order(STOP, SELL, 100, "09:30:01").numbered(2));

    assertThat(story.violations(6)).isEmpty();
  }

  @Test
  void theSameNameTwiceIsWrong() {
    var story =
        day()
            .ordered(order(ENTRY, BUY, 100, "09:20:01"))
            .ordered(order(ENTRY, BUY, 100, "09:20:09").numbered(2));

    assertThat(story.violations(6)).hasSize(1);
  }

  @Test
  void theSameNumberTwiceIsWrong() {
    var story =
        day()
            .ordered(order(ENTRY, BUY, 100, "09:20:01"))
            .ordered(order(STOP, SELL, 100, "09:30:01"));

    assertThat(story.violations(6)).hasSize(1);
  }

  @Test
  void othersMayUseThatNumber() {
    var story =
        day()
            .ordered(order(ENTRY, BUY, 100, "09:20:01"))
            .ordered(order("SKYX", SELL, 100, "09:30:01"));

    assertThat(story.violations(6)).isEmpty();
  }
}
