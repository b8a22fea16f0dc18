package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.WULF;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.intent;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Decision;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Trade;

class NoOrderWithoutRecordTest {
  private static Story bought() {
    return day().proposed(Trade.Kind.MASTER).ordered(order(ENTRY, BUY, 100, "09:20:01"));
  }

  private static Decision ranked(String time) {
    return new Decision("ranking", Decision.By.RANKING, WULF, at(time));
  }

  private static Intent written(String time) {
    return intent(ENTRY, 1, BUY, 100, time);
  }

  @Test
  void writtenAndDecidedBeforeIsRight() {
    assertThat(bought().with(ranked("09:15:00"), written("09:20:00")).violations(5)).isEmpty();
  }

  @Test
  void withoutARecordIsWrong() {
    assertThat(bought().with(ranked("09:15:00")).violations(5))
        .singleElement()
        .satisfies(found -> assertThat(found.what()).isEqualTo("at the broker, in no record"));
  }

  @Test
  void aRecordMadeAfterwardsIsWrong() {
    assertThat(bought().with(ranked("09:15:00"), written("09:20:02")).violations(5)).hasSize(1);
  }

  @Test
  void unlessTheDatabaseHadLostIt() {
    var story =
        bought()
            .with(ranked("09:15:00"), written("09:25:00"))
            .away(Outage.Part.DATABASE, "09:21:00", "09:22:00");

    assertThat(story.violations(5)).isEmpty();
  }

  @Test
  void twoRecordsAreOneTooMany() {
    var story = bought().with(ranked("09:15:00"), written("09:20:00"), written("09:20:00"));

    assertThat(story.violations(5)).hasSize(1);
  }

  @Test
  void anotherNumberIsAnotherOrder() {
    var story = bought().with(ranked("09:15:00"), intent(ENTRY, 2, BUY, 100, "09:20:00"));

    assertThat(story.violations(5)).hasSize(1);
  }

  @Test
  void aDecisionMadeAfterwardsIsNone() {
    assertThat(bought().with(ranked("09:20:02"), written("09:20:00")).violations(5)).hasSize(1);
  }

  @Test
  void anExitIsNoReasonToBuy() {
    var exit = new Decision("exit", Decision.By.EXIT, WULF, at("09:15:00"));

    assertThat(bought().with(exit, written("09:20:00")).violations(5)).hasSize(1);
  }

  @Test
  void aRescanNeedsMoreThanARanking() {
    var story =
        day()
            .proposed(Trade.Kind.RESCAN)
            .ordered(order(ENTRY, BUY, 100, "09:40:01"))
            .with(ranked("09:39:00"), intent(ENTRY, 1, BUY, 100, "09:40:00"));

    assertThat(story.violations(5)).hasSize(1);
  }

  @Test
  void decidedTwiceIsWrong() {
    var again = new Decision("another", Decision.By.RANKING, WULF, at("09:16:00"));

    assertThat(bought().with(ranked("09:15:00"), again, written("09:20:00")).violations(5))
        .hasSize(1);
  }

  @Test
  void aSaleNeedsAnExit() {
    var story =
        day()
            .ordered(order(STOP, SELL, 100, "09:31:00"))
            .with(ranked("09:15:00"), intent(STOP, 1, SELL, 100, "09:30:59"));

    assertThat(story.violations(5)).hasSize(1);
  }

  @Test
  void aStandingRuleIsAReasonToSell() {
    var story =
        day()
            .ordered(order(STOP, SELL, 100, "09:31:00"))
            .with(
                new Decision("rule", Decision.By.STANDING_RULE, WULF, at("09:30:58")),
                intent(STOP, 1, SELL, 100, "09:30:59"));

    assertThat(story.violations(5)).isEmpty();
  }

  @Test
  void aNameWithOurPrefixThatCannotBeReadIsInNoRecord() {
    assertThat(day().ordered(order("OB1.what", BUY, 100, "09:20:01")).violations(5)).isNotEmpty();
  }

  @Test
  void yesterdaysTradeIsNotBoughtToday() {
    var old = "OB1.20251028-WULF.E.1";
    var story =
        day()
            .ordered(order(old, BUY, 100, "09:20:01"))
            .with(intent(old, 1, BUY, 100, "09:20:00"))
            .with(new Decision("r", Decision.By.RANKING, "20251028-WULF", at("09:15:00")));

    assertThat(story.violations(5)).hasSize(1);
  }
}
