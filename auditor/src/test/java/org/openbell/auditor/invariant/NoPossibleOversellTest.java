package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.CLOSING;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.exits;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.BrokerOrder.State;

class NoPossibleOversellTest {
  private static Story bought(long shares) {
    return day().executed(ENTRY, BUY, shares, "10.00", "09:30:00");
  }

  @Test
  void oneGroupForWhatIsHeldIsRight() {
    assertThat(bought(100).protectedFrom("09:30:01", 100).violations(2)).isEmpty();
  }

  @Test
  void oneShareMoreIsWrongAtOnce() {
    var story = bought(100).protectedFrom("09:30:01", 101).until("09:30:02");

    assertThat(story.violations(2))
        .singleElement()
        .satisfies(found -> assertThat(found.what()).startsWith("100 held and 101 could be sold"));
  }

  @Test
  void anExitOutsideTheGroupCountsOnTop() {
    var story =
        bought(100)
            .protectedFrom("09:30:01", 100)
            .ordered(order(CLOSING, SELL, 1, "10:00:00").numbered(9));

    assertThat(story.violations(2)).hasSize(1);
  }

  @Test
  void aSecondGroupCountsOnTop() {
    var story =
        bought(100)
            .protectedFrom("09:30:01", 100)
            .ordered(order("OB1.20251029-WULF.S.2", SELL, 100, "10:00:00").in("oca2").numbered(9));

    assertThat(story.violations(2)).hasSize(1);
  }

  @Test
  void whatHasFilledCannotBeSoldAgain() {
    var exits = exits("09:30:01", 100);
    exits[0].became(State.WORKING, 40, "10:00:00");
    exits[1].resized(60, "10:00:00");
    exits[2].resized(60, "10:00:00");
    var story = bought(100).ordered(exits).executed(STOP, SELL, 40, "9.91", "10:00:00");

    assertThat(story.violations(2)).isEmpty();
  }

  @Test
  void exitsThatOutgrowAPartialSaleHaveAMomentToShrink() {
    var exits = exits("09:30:01", 100);
    exits[0].became(State.WORKING, 40, "10:00:00");
    exits[1].resized(60, "10:00:04");
    exits[2].resized(60, "10:00:04");
    var story = bought(100).ordered(exits).executed(STOP, SELL, 40, "9.91", "10:00:00");

    assertThat(story.violations(2)).isEmpty();
  }

  @Test
  void andNoLongerThanThat() {
    var exits = exits("09:30:01", 100);
    exits[0].became(State.WORKING, 40, "10:00:00");
    var story = bought(100).ordered(exits).executed(STOP, SELL, 40, "9.91", "10:00:00");

    assertThat(story.violations(2)).hasSize(1);
  }

  @Test
  void anOrderThatIsBeingCanceledMayStillSell() {
    var story =
        bought(100)
            .ordered(
                order(STOP, SELL, 100, "09:30:01").in("oca").became(State.CANCELING, 0, "10:00:00"))
            .ordered(order(CLOSING, SELL, 100, "10:00:01").numbered(9));

    assertThat(story.violations(2)).hasSize(1);
  }

  @Test
  void aCanceledOneMayNot() {
    var story =
        bought(100)
            .ordered(
                order(STOP, SELL, 100, "09:30:01").in("oca").became(State.CANCELED, 0, "10:00:00"))
            .ordered(order(CLOSING, SELL, 100, "10:00:01").numbered(9));

    assertThat(story.violations(2)).isEmpty();
  }

  @Test
  void anExitBeforeAnythingIsHeldIsWrong() {
    assertThat(day().protectedFrom("09:29:00", 100).violations(2)).hasSize(1);
  }
}
