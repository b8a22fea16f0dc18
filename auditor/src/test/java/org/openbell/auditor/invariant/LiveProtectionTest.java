package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.CLOSING;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.exits;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.BrokerOrder.State;
import org.openbell.auditor.fact.HandAct;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Subject;

class LiveProtectionTest {
  private static Story bought(long shares) {
    return day().executed(ENTRY, BUY, shares, "10.00", "09:30:00");
  }

  @Test
  void protectedWithinFiveSecondsIsRight() {
    assertThat(bought(100).protectedFrom("09:30:05", 100).violations(7)).isEmpty();
  }

  @Test
  void aGroupIsOfOneTrade() {
    var other = order("OB1.20251029-RCAT.S.1", SELL, 5, "10:00:00");

    assertThat(bought(100).protectedFrom("09:30:05", 100).ordered(other.in("b")).violations(7))
        .isEmpty();
    assertThat(bought(100).protectedFrom("09:30:05", 100).ordered(other.in("oca")).violations(7))
        .hasSize(1);
  }

  @Test
  void aSecondMoreIsWrong() {
    assertThat(bought(100).protectedFrom("09:30:06", 100).violations(7))
        .singleElement()
        .satisfies(found -> assertThat(found.at()).isEqualTo(at("09:30:00")));
  }

  @Test
  void afterARestartThereAreFifteen() {
    var story =
        bought(100)
            .away(Outage.Part.ORDER_SERVICE, "09:30:01", "09:35:00")
            .protectedFrom("09:35:15", 100);

    assertThat(story.violations(7)).isEmpty();
  }

  @Test
  void neverProtectedIsWrong() {
    assertThat(bought(100).violations(7)).hasSize(1);
  }

  @Test
  void aShareWithoutAStopIsOneTooMany() {
    assertThat(bought(100).protectedFrom("09:30:01", 99).violations(7)).hasSize(1);
  }

  @Test
  void aStopOutsideOfTheGroupDoesNotCount() {
    var exits = exits("09:30:01", 100);
    exits[0].in("");

    assertThat(bought(100).ordered(exits).violations(7)).hasSize(1);
  }

  @Test
  void aMissingTargetIsWrong() {
    var exits = exits("09:30:01", 100);

    assertThat(bought(100).ordered(exits[0], exits[2]).violations(7)).hasSize(1);
  }

  @Test
  void aMissingTimeExitIsWrong() {
    var exits = exits("09:30:01", 100);

    assertThat(bought(100).ordered(exits[0], exits[1]).violations(7)).hasSize(1);
  }

  @Test
  void theStopGoingAwayInBetweenIsSeen() {
    var exits = exits("09:30:01", 100);
    exits[0].became(State.CANCELED, 0, "11:00:00");

    assertThat(bought(100).ordered(exits).violations(7))
        .singleElement()
        .satisfies(found -> assertThat(found.at()).isEqualTo(at("11:00:00")));
  }

  @Test
  void aSaleOfAllThatIsLeftIsAsGood() {
    var exits = exits("09:30:01", 100);
    for (var exit : exits) {
      exit.became(State.CANCELED, 0, "11:00:00");
    }
    var story =
        bought(100).ordered(exits).ordered(order(CLOSING, SELL, 100, "11:00:04").numbered(9));

    assertThat(story.violations(7)).isEmpty();
  }

  @Test
  void aSaleOfAPartIsNot() {
    var story = bought(100).ordered(order(CLOSING, SELL, 99, "09:30:01").numbered(9));

    assertThat(story.violations(7)).hasSize(1);
  }

  @Test
  void whatAPersonSoldNeedsNoExits() {
    var exits = exits("09:30:01", 100);
    for (var exit : exits) {
      exit.became(State.CANCELED, 0, "11:00:03");
    }
    var story = bought(100).ordered(exits).byHand("WULF", SELL, 100, "11:00:00");

    assertThat(story.violations(7)).isEmpty();
  }

  @Test
  void whatAPersonLeftDoes() {
    var exits = exits("09:30:01", 100);
    var story = bought(100).ordered(exits).byHand("WULF", SELL, 40, "11:00:00");

    assertThat(story.violations(7)).hasSize(1);
  }

  @Test
  void whatAPersonBoughtBackIsNotOursAgainEvenWhenNobodyHeardOfTheSale() {
    var story =
        bought(100)
            .ordered(exits("09:30:01", 100))
            .away(Outage.Part.GATEWAY_LINK, "10:59:00", "11:10:00")
            .byHand("WULF", SELL, 40, "11:00:00")
            .byHand("WULF", BUY, 60, "11:05:00");

    assertThat(story.violations(7)).hasSize(1);
  }

  @Test
  void anExitTakenOutByHandIsPutBack() {
    var exits = exits("09:30:01", 100);
    exits[0].became(State.CANCELED, 0, "11:00:00");
    var story =
        bought(100).ordered(exits).with(new HandAct(at("11:00:00"), HandAct.Kind.CANCEL, 1002));

    assertThat(story.violations(7)).hasSize(1);
  }

  @Test
  void theSecondTimeItIsLeftOut() {
    var exits = exits("09:30:01", 100);
    exits[0].became(State.CANCELED, 0, "11:00:00");
    var story =
        bought(100)
            .ordered(exits)
            .with(new HandAct(at("10:00:00"), HandAct.Kind.CANCEL, 1002))
            .with(new HandAct(at("11:00:00"), HandAct.Kind.CANCEL, 1002));

    assertThat(story.violations(7)).isEmpty();
  }

  @Test
  void afterTheTimeExitNobodyAsks() {
    var exits = exits("09:30:01", 100);
    exits[0].became(State.CANCELED, 0, "15:45:00");

    assertThat(bought(100).ordered(exits).violations(7)).isEmpty();
  }

  @Test
  void onAHalfDayTheTimeExitIsEarlier() {
    var exits = exits("09:30:01", 100);
    exits[0].became(State.CANCELED, 0, "12:45:00");
    var half = Session.of(LocalDate.parse("2025-10-29"), at("09:30:00"), at("13:00:00"));

    assertThat(bought(100).ordered(exits).with(half).violations(7)).isEmpty();
  }

  @Test
  void saysNothingWithoutKnowingOutages() {
    assertThat(bought(100).notKnowing(Subject.OUTAGES).judged().isJudged(7)).isFalse();
  }
}
