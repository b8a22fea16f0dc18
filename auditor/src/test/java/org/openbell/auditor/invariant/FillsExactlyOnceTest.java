package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.fill;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Outage;

class FillsExactlyOnceTest {
  private static final String ID = "0001.aa.01";

  private static Story executed() {
    return day().executed(ID, ENTRY, BUY, 100, "10.00", "09:30:00", "09:30:00");
  }

  @Test
  void recordedAtOnceIsRight() {
    assertThat(executed().with(fill(ID, ENTRY, BUY, 100, "09:30:05")).violations(4)).isEmpty();
  }

  @Test
  void recordedASecondLaterIsLate() {
    assertThat(executed().with(fill(ID, ENTRY, BUY, 100, "09:30:06")).violations(4)).hasSize(1);
  }

  @Test
  void afterARestartThereAreFifteenSeconds() {
    var restarted = executed().away(Outage.Part.ORDER_SERVICE, "09:29:59", "09:31:00");

    assertThat(restarted.with(fill(ID, ENTRY, BUY, 100, "09:31:15")).violations(4)).isEmpty();
  }

  @Test
  void andNotSixteen() {
    var restarted = executed().away(Outage.Part.ORDER_SERVICE, "09:29:59", "09:31:00");

    assertThat(restarted.with(fill(ID, ENTRY, BUY, 100, "09:31:16")).violations(4)).hasSize(1);
  }

  @Test
  void anOutageThatBeganWhenItWasLateAlreadyIsNoExcuse() {
    var restarted = executed().away(Outage.Part.ORDER_SERVICE, "09:30:06", "09:31:00");

    assertThat(restarted.with(fill(ID, ENTRY, BUY, 100, "09:31:01")).violations(4)).hasSize(1);
  }

  @Test
  void anOutageOfLongBeforeIsNoExcuse() {
    var restarted = executed().away(Outage.Part.ORDER_SERVICE, "09:00:00", "09:29:40");

    assertThat(restarted.with(fill(ID, ENTRY, BUY, 100, "09:30:06")).violations(4)).hasSize(1);
  }

  @Test
  void nothingIsMissedWhileTheServiceIsAway() {
    var away =
        executed().with(new Outage(Outage.Part.ORDER_SERVICE, at("09:29:00"), Optional.empty()));

    assertThat(away.violations(4)).isEmpty();
  }

  @Test
  void neverRecordedIsLost() {
    assertThat(executed().violations(4))
        .singleElement()
        .satisfies(found -> assertThat(found.what()).isEqualTo("never recorded"));
  }

  @Test
  void aForgedRowIsNamed() {
    var story =
        executed()
            .with(fill(ID, ENTRY, BUY, 100, "09:30:01"))
            .with(fill("forged.01.01", ENTRY, BUY, 500, "09:40:00"));

    assertThat(story.violations(4))
        .singleElement()
        .satisfies(found -> assertThat(found.evidence()).contains("forged.01.01"));
  }

  @Test
  void recordedTwiceIsWrong() {
    var row = fill(ID, ENTRY, BUY, 100, "09:30:01");

    assertThat(executed().with(row, row).violations(4)).hasSize(1);
  }

  @Test
  void recordedWithOtherSharesIsWrong() {
    assertThat(executed().with(fill(ID, ENTRY, BUY, 99, "09:30:01")).violations(4)).hasSize(1);
  }

  @Test
  void onlyTheNewestRevisionHasToBeThere() {
    var story =
        executed()
            .executed("0001.aa.02", ENTRY, BUY, 90, "10.00", "09:30:00", "09:31:00")
            .with(fill("0001.aa.02", ENTRY, BUY, 90, "09:31:01"));

    assertThat(story.violations(4)).isEmpty();
  }

  @Test
  void andItHasTo() {
    var story =
        executed()
            .executed("0001.aa.02", ENTRY, BUY, 90, "10.00", "09:30:00", "09:31:00")
            .with(fill(ID, ENTRY, BUY, 100, "09:30:01"));

    assertThat(story.violations(4)).hasSize(1);
  }

  @Test
  void whatOthersTradeIsNotRecorded() {
    assertThat(day().byHand("SKYX", SELL, 5, "10:00:00").violations(4)).isEmpty();
  }
}
