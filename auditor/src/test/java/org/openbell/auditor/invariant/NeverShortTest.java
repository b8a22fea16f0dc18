package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;

class NeverShortTest {
  private static Story bought() {
    return day().executed(ENTRY, BUY, 100, "10.00", "09:30:00");
  }

  @Test
  void sellingItIsRight() {
    assertThat(bought().executed(STOP, SELL, 100, "9.91", "10:00:00").violations(25)).isEmpty();
  }

  @Test
  void sellingMoreIsWrong() {
    assertThat(bought().executed(STOP, SELL, 101, "9.91", "10:00:00").violations(25)).hasSize(1);
  }

  @Test
  void sellingWhatAPersonHasSoldIsWrong() {
    var story =
        bought()
            .byHand("WULF", SELL, 100, "10:00:00")
            .executed(STOP, SELL, 100, "9.91", "10:00:06");

    assertThat(story.violations(25)).hasSize(1);
  }

  @Test
  void inTheSameMomentItCannotBeHelped() {
    var story =
        bought()
            .byHand("WULF", SELL, 100, "10:00:00")
            .executed(STOP, SELL, 100, "9.91", "10:00:05");

    assertThat(story.violations(25)).isEmpty();
  }

  @Test
  void whatTheAccountHeldIsNotOursToSell() {
    var story = bought().heldBefore("WULF", 50).executed(STOP, SELL, 101, "9.91", "10:00:00");

    assertThat(story.violations(25)).hasSize(1);
  }

  @Test
  void aShortAccountThatNobodyExplainsIsWrong() {
    assertThat(day().held("WULF", -1, "10:00:00").violations(25)).hasSize(1);
  }

  @Test
  void aPurchaseTakenBackIsTheBrokers() {
    var story =
        day()
            .executed("a.01", ENTRY, BUY, 100, "10.00", "09:30:00", "09:30:00")
            .executed("b.01", STOP, SELL, 100, "9.91", "10:00:00", "10:00:00")
            .executed("a.02", ENTRY, BUY, 0, "10.00", "09:30:00", "10:05:00");

    assertThat(story.violations(25)).isEmpty();
  }

  @Test
  void whatWasTakenBackUnheardIsNotOursEither() {
    assertThat(takenBackAt("10:00:00").executed(STOP, SELL, 100, "9.91", "10:00:05").violations(25))
        .isEmpty();
  }

  @Test
  void sellingItWhenItWasHeardIsWrong() {
    assertThat(takenBackAt("10:00:00").executed(STOP, SELL, 100, "9.91", "10:00:06").violations(25))
        .hasSize(1);
  }

  private static Story takenBackAt(String time) {
    return day()
        .executed("a.01", ENTRY, BUY, 100, "10.00", "09:30:00", "09:30:00")
        .executed("a.02", ENTRY, BUY, 0, "10.00", "09:30:00", time);
  }
}
