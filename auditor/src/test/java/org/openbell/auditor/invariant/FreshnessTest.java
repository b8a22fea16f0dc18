package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.WULF;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.PriceExit;
import org.openbell.auditor.fact.Trade;

class FreshnessTest {
  private static Story bought(Trade.Kind kind, String seen, String time) {
    return day()
        .proposed(kind)
        .with(new Candidate("scan", true, "WULF", at(seen)))
        .ordered(order(ENTRY, BUY, 100, time));
  }

  private static Mark price(String time) {
    return new Mark("WULF", at(time), new BigDecimal("10.00"));
  }

  @Test
  void theMorningsScanMayBeNinetyMinutesOld() {
    assertThat(bought(Trade.Kind.MASTER, "08:00:00", "09:30:00").violations(26)).isEmpty();
    assertThat(bought(Trade.Kind.MASTER, "07:59:59", "09:30:00").violations(26)).hasSize(1);
  }

  @Test
  void aRescanTwenty() {
    var story = bought(Trade.Kind.RESCAN, "09:45:00", "10:05:00").with(price("10:05:00"));
    var older = bought(Trade.Kind.RESCAN, "09:44:59", "10:05:00").with(price("10:05:00"));

    assertThat(story.violations(26)).isEmpty();
    assertThat(older.violations(26)).hasSize(1);
  }

  @Test
  void aPriceSixtySeconds() {
    var story = bought(Trade.Kind.RESCAN, "10:00:00", "10:05:00");

    assertThat(story.violations(26)).hasSize(1);
    assertThat(story.with(price("10:03:59")).violations(26)).hasSize(1);
    assertThat(story.with(price("10:04:00")).violations(26)).isEmpty();
  }

  @Test
  void aPriceOfLaterDoesNotCount() {
    var story = bought(Trade.Kind.RESCAN, "10:00:00", "10:05:00").with(price("10:05:01"));

    assertThat(story.violations(26)).hasSize(1);
  }

  @Test
  void anExitsTickFiveSeconds() {
    var fresh = new PriceExit(WULF, at("10:00:05"), at("10:00:00"));
    var old = new PriceExit(WULF, at("10:00:06"), at("10:00:00"));

    assertThat(day().with(fresh).violations(26)).isEmpty();
    assertThat(day().with(old).violations(26)).hasSize(1);
  }
}
