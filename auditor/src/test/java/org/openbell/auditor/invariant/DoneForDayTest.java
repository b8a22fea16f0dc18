package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.TARGET;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Trade;

class DoneForDayTest {
  private static Story sold(String leg, long shares) {
    return day()
        .proposed(Trade.Kind.MASTER)
        .executed(ENTRY, BUY, 100, "10.00", "09:30:00")
        .executed(leg, SELL, shares, "10.26", "10:00:00");
  }

  private static Told done(String time) {
    return new Told(
        "scheduler.events.v1", 1, "", "DoneForDay", "1", "", "", "", "", at(time), at(time));
  }

  @Test
  void whenEveryShareWasSoldAtItsTarget() {
    assertThat(sold(TARGET, 100).with(done("10:00:01")).violations(31)).isEmpty();
  }

  @Test
  void notWithAStopInIt() {
    assertThat(sold(STOP, 100).with(done("10:00:10")).violations(31)).hasSize(1);
  }

  @Test
  void notWhileAPositionIsHeld() {
    assertThat(sold(TARGET, 99).with(done("10:00:01")).violations(31)).hasSize(1);
  }

  @Test
  void whatNobodyCouldHaveHeardOfDoesNotCount() {
    var story = sold(TARGET, 100).executed(ENTRY, BUY, 10, "10.00", "10:00:03");

    assertThat(story.with(done("10:00:05")).violations(31)).isEmpty();
    assertThat(story.with(done("10:00:09")).violations(31)).hasSize(1);
  }

  @Test
  void thenNothingIsBought() {
    var story = sold(TARGET, 100).with(done("10:00:01"));
    var other = "OB1.20251029-RCAT.E.1";

    assertThat(story.ordered(order(other, BUY, 5, "10:00:06")).violations(31)).isEmpty();
    assertThat(story.ordered(order(other, BUY, 5, "10:00:07")).violations(31)).hasSize(1);
  }
}
