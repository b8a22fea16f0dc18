package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.BrokerOrder.State;
import org.openbell.auditor.fact.Trade;

class PositionCountTest {
  private static Story masters(int count) {
    var story = day();
    for (int i = 0; i < count; i++) {
      story.ordered(order("OB1.20251029-AA" + i + ".E.1", BUY, 10, "09:20:0" + i).numbered(i + 1));
    }
    return story;
  }

  @Test
  void threeAreRight() {
    assertThat(masters(3).violations(9)).isEmpty();
  }

  @Test
  void fourAreTooMany() {
    assertThat(masters(4).violations(9)).hasSize(1);
  }

  @Test
  void whatIsSoldMakesRoom() {
    var story =
        masters(3)
            .ordered(order(ENTRY, BUY, 100, "09:20:01").became(State.CANCELED, 0, "09:20:01"));

    assertThat(story.violations(9)).isEmpty();
  }

  @Test
  void whatIsHeldCountsWithoutAnOrder() {
    assertThat(masters(3).executed(ENTRY, BUY, 1, "10.00", "09:30:00").violations(9)).hasSize(1);
  }

  @Test
  void whatAPersonSoldMakesRoom() {
    assertThat(soldByHand(100).ordered(aThird()).violations(9)).isEmpty();
  }

  @Test
  void butNotWhileAShareIsLeft() {
    assertThat(soldByHand(99).ordered(aThird()).violations(9)).hasSize(1);
  }

  private static Story soldByHand(long shares) {
    return masters(2)
        .executed(ENTRY, BUY, 100, "10.00", "09:30:00")
        .byHand("WULF", SELL, shares, "09:40:00");
  }

  private static Story.Ordered aThird() {
    return order("OB1.20251029-AA9.E.1", BUY, 10, "09:41:00").numbered(9);
  }

  @Test
  void approvedOnesHaveRoomOfTheirOwn() {
    var story =
        masters(3)
            .proposed(Trade.Kind.RESCAN)
            .ordered(order(ENTRY, BUY, 100, "10:00:00").numbered(9));

    assertThat(story.violations(9)).isEmpty();
  }

  @Test
  void andNoMoreThanThat() {
    var one = Limits.standing().with(new Limits.Size(3, 0, 60, 6));
    var story =
        day()
            .with(one)
            .proposed(Trade.Kind.RESCAN)
            .ordered(order(ENTRY, BUY, 100, "10:00:00").numbered(9));

    assertThat(story.violations(9)).hasSize(1);
  }
}
