package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.fill;
import static org.openbell.auditor.fact.Side.BUY;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;

class PositionEquationTest {
  private static final String ID = "0001.aa.01";

  private static Story bought() {
    return day()
        .executed(ID, ENTRY, BUY, 100, "10.00", "09:30:00", "09:30:00")
        .with(fill(ID, ENTRY, BUY, 100, "09:30:01"));
  }

  @Test
  void whatIsRecordedIsThere() {
    assertThat(bought().held("WULF", 100, "09:31:00").violations(12)).isEmpty();
  }

  @Test
  void oneShareLessIsWrong() {
    assertThat(bought().held("WULF", 99, "09:31:00").violations(12)).hasSize(1);
  }

  @Test
  void whatWasThereBeforeIsNotOurs() {
    assertThat(bought().heldBefore("WULF", 5).held("WULF", 105, "09:31:00").violations(12))
        .isEmpty();
  }

  @Test
  void whatAPersonTradedIsNotOurs() {
    var story = bought().byHand("WULF", BUY, 7, "09:30:30").held("WULF", 107, "09:31:00");

    assertThat(story.violations(12)).isEmpty();
  }

  @Test
  void theNewestRevisionCounts() {
    var story =
        bought()
            .executed("0001.aa.02", ENTRY, BUY, 90, "10.00", "09:30:00", "09:30:10")
            .with(fill("0001.aa.02", ENTRY, BUY, 90, "09:30:11"))
            .held("WULF", 90, "09:31:00");

    assertThat(story.violations(12)).isEmpty();
  }

  @Test
  void aForgedFillMakesADifference() {
    var story =
        bought().with(fill("forged.01", ENTRY, BUY, 500, "09:40:00")).held("WULF", 100, "09:31:00");

    assertThat(story.violations(12)).hasSize(1);
  }

  @Test
  void fillsOfWhatIsNotInTheAccountAreWrong() {
    assertThat(bought().violations(12)).hasSize(1);
  }
}
