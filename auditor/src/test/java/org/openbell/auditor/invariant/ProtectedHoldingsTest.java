package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Subject;

class ProtectedHoldingsTest {
  @Test
  void whatWasThereAndIsThereIsRight() {
    var story = day().heldBefore("SKYX", 182).held("SKYX", 182, "16:05:00");

    assertThat(story.violations(3)).isEmpty();
  }

  @Test
  void aShareThatNobodySoldIsMissed() {
    var story = day().heldBefore("SKYX", 182).held("SKYX", 181, "16:05:00");

    assertThat(story.violations(3))
        .singleElement()
        .satisfies(
            found -> assertThat(found.what()).isEqualTo("181 in the account, 182 explained"));
  }

  @Test
  void aHoldingThatIsNotListedAnyMoreIsMissed() {
    var story = day().heldBefore("SKYX", 182).held("WULF", 0, "16:05:00");

    assertThat(story.violations(3)).extracting(Violation::subject).containsExactly("SKYX");
  }

  @Test
  void aPersonMaySellIt() {
    var story =
        day()
            .heldBefore("SKYX", 182)
            .byHand("SKYX", SELL, 182, "10:00:00")
            .held("SKYX", 0, "16:05:00");

    assertThat(story.violations(3)).isEmpty();
  }

  @Test
  void sellingWhatNeverWasOursIsWrong() {
    var story =
        day().heldBefore("SKYX", 182).executed("OB1.20251029-SKYX.S.1", SELL, 1, "9", "10:00:00");

    assertThat(story.violations(3)).hasSize(1);
  }

  @Test
  void ourOwnSharesComeAndGo() {
    var story =
        day()
            .executed(ENTRY, BUY, 100, "10.00", "09:30:00")
            .held("WULF", 100, "09:31:00")
            .executed(STOP, SELL, 100, "9.91", "10:00:00")
            .held("WULF", 0, "10:00:01");

    assertThat(story.violations(3)).isEmpty();
  }

  @Test
  void whatWasTakenBackUnheardIsNotForeign() {
    assertThat(bustedAt("10:00:00").executed(STOP, SELL, 100, "9", "10:00:05").violations(3))
        .isEmpty();
    assertThat(bustedAt("10:00:00").executed(STOP, SELL, 100, "9", "10:00:06").violations(3))
        .hasSize(1);
  }

  private static Story bustedAt(String time) {
    return day()
        .heldBefore("WULF", 100)
        .executed("a.01", ENTRY, BUY, 100, "10.00", "09:30:00", "09:30:00")
        .executed("a.02", ENTRY, BUY, 0, "10.00", "09:30:00", time);
  }

  @Test
  void aReportOfTheVeryMomentMayBeOfBefore() {
    var story = day().executed(ENTRY, BUY, 100, "10.00", "09:30:00").held("WULF", 0, "09:30:00");

    assertThat(story.violations(3)).isEmpty();
  }

  @Test
  void saysThatItDoesNotKnowThePositions() {
    var verdict = day().notKnowing(Subject.BROKER_POSITIONS).judged();

    assertThat(verdict.isJudged(3)).isFalse();
  }
}
