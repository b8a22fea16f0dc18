package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.CLOSING;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.Session;

class EntryWindowsTest {
  private static int forTheOpening(String time) {
    return day().ordered(order(ENTRY, BUY, 100, time).forTheOpening()).violations(8).size();
  }

  private static int approved(String time) {
    return day().ordered(order(ENTRY, BUY, 100, time)).violations(8).size();
  }

  @Test
  void theOpeningsWindowHasTwoEnds() {
    assertThat(forTheOpening("08:00:00")).isZero();
    assertThat(forTheOpening("07:59:59")).isOne();
    assertThat(forTheOpening("09:27:30")).isZero();
    assertThat(forTheOpening("09:27:31")).isOne();
  }

  @Test
  void theDaysWindowHasTwoEnds() {
    assertThat(approved("09:35:00")).isZero();
    assertThat(approved("09:34:59")).isOne();
    assertThat(approved("15:00:00")).isZero();
    assertThat(approved("15:00:01")).isOne();
  }

  @Test
  void theDaysWindowShiftsWithTheClose() {
    var half = Session.of(LocalDate.parse("2025-10-29"), at("09:30:00"), at("13:00:00"));

    assertThat(day().with(half).ordered(order(ENTRY, BUY, 100, "12:00:01")).violations(8))
        .hasSize(1);
    assertThat(day().with(half).ordered(order(ENTRY, BUY, 100, "12:00:00")).violations(8))
        .isEmpty();
  }

  @Test
  void onAHolidayNothingIsBought() {
    var closed = Session.closed(LocalDate.parse("2025-12-25"));

    assertThat(
            day()
                .with(closed)
                .ordered(order(ENTRY, BUY, 100, "09:20:00").forTheOpening())
                .violations(8))
        .hasSize(1);
  }

  @Test
  void salesAndStrangersAreFree() {
    var story =
        day()
            .ordered(order(CLOSING, SELL, 100, "15:59:00"))
            .ordered(order("SKYX", BUY, 100, "15:59:00").numbered(2));

    assertThat(story.violations(8)).isEmpty();
  }
}
