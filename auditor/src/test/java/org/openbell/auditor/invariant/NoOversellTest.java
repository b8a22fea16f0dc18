package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Subject;

class NoOversellTest {
  private static final String ENTRY = "OB1.20251029-WULF.E.1";
  private static final String STOP = "OB1.20251029-WULF.S.1";

  @Test
  void sellingWhatWasBoughtIsRight() {
    var story =
        Story.day()
            .executed(ENTRY, BUY, 100, "15.19", "09:30:00")
            .executed(STOP, SELL, 100, "15.06", "09:40:00");

    assertThat(story.violations(1)).isEmpty();
  }

  @Test
  void oneShareMoreIsWrongAndSaysWhichSale() {
    var story =
        Story.day()
            .executed(ENTRY, BUY, 100, "15.19", "09:30:00")
            .executed(STOP, SELL, 101, "15.06", "09:40:00");

    assertThat(story.violations(1))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.subject()).isEqualTo(Story.WULF);
              assertThat(found.at()).isEqualTo(Story.at("09:40:00"));
              assertThat(found.what()).isEqualTo("1 more sold than bought");
              assertThat(found.evidence()).contains("SELL 101");
            });
  }

  @Test
  void sellingBeforeBuyingIsWrongAlthoughItEvensOut() {
    var story =
        Story.day()
            .executed(STOP, SELL, 100, "15.06", "09:29:59")
            .executed(ENTRY, BUY, 100, "15.19", "09:30:00");

    assertThat(story.violations(1)).hasSize(1);
  }

  @Test
  void aPurchaseTakenBackAfterItsSaleIsNotOurs() {
    var story =
        Story.day()
            .executed("a.01", ENTRY, BUY, 100, "15.19", "09:30:00", "09:30:00")
            .executed("b.01", STOP, SELL, 100, "15.06", "09:40:00", "09:40:00")
            .executed("a.02", ENTRY, BUY, 0, "15.19", "09:30:00", "09:45:00");

    assertThat(story.violations(1)).isEmpty();
  }

  @Test
  void aSaleThatTheBrokerCorrectsUpwardsIsNotOurs() {
    assertThat(corrected().violations(1)).isEmpty();
  }

  @Test
  void aSaleAfterThatCounts() {
    var story = corrected().executed(STOP, SELL, 1, "15.06", "09:42:00");

    assertThat(story.violations(1)).hasSize(1);
  }

  private static Story corrected() {
    return Story.day()
        .executed("a.01", ENTRY, BUY, 100, "15.19", "09:30:00", "09:30:00")
        .executed("b.01", STOP, SELL, 100, "15.06", "09:40:00", "09:40:00")
        .executed("b.02", STOP, SELL, 110, "15.06", "09:40:00", "09:41:00");
  }

  @Test
  void anExitMaySellWhatWasTakenBackWhileNobodyCouldHearOfIt() {
    var story = takenBackAt("09:40:00", 80).away(Outage.Part.ORDER_SERVICE, "09:39:50", "09:50:00");

    assertThat(story.executed(STOP, SELL, 100, "15.06", "09:50:15").violations(1)).isEmpty();
  }

  @Test
  void butNotMoreThanWasTakenBack() {
    var story = takenBackAt("09:40:00", 80).away(Outage.Part.ORDER_SERVICE, "09:39:50", "09:50:00");

    assertThat(story.executed(STOP, SELL, 101, "15.06", "09:45:00").violations(1)).hasSize(1);
  }

  @Test
  void andNotWhenItCouldHaveBeenTakenBackInTime() {
    var story = takenBackAt("09:40:00", 80).away(Outage.Part.ORDER_SERVICE, "09:39:50", "09:50:00");

    assertThat(story.executed(STOP, SELL, 100, "15.06", "09:50:16").violations(1)).hasSize(1);
  }

  @Test
  void whileConnectedItHasTheTimeOfAReaction() {
    assertThat(
            takenBackAt("09:40:00", 0).executed(STOP, SELL, 100, "15.06", "09:40:05").violations(1))
        .isEmpty();
    assertThat(
            takenBackAt("09:40:00", 0).executed(STOP, SELL, 100, "15.06", "09:40:06").violations(1))
        .hasSize(1);
  }

  private static Story takenBackAt(String time, long left) {
    return Story.day()
        .executed("a.01", ENTRY, BUY, 100, "15.19", "09:30:00", "09:30:00")
        .executed("a.02", ENTRY, BUY, left, "15.19", "09:30:00", time);
  }

  @Test
  void anotherTradesSharesDoNotCount() {
    var story =
        Story.day()
            .executed("OB1.20251029-RCAT.E.1", BUY, 100, "15.19", "09:30:00")
            .executed(STOP, SELL, 100, "15.06", "09:40:00");

    assertThat(story.violations(1)).hasSize(1);
  }

  @Test
  void whatOthersSellIsNotJudged() {
    assertThat(Story.day().byHand("SKYX", SELL, 182, "10:00:00").violations(1)).isEmpty();
  }

  @Test
  void saysNothingWithoutTheBrokersExecutions() {
    var verdict = Story.day().notKnowing(Subject.BROKER_EXECUTIONS).judged();

    assertThat(verdict.isJudged(1)).isFalse();
  }
}
