package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.at;

import org.junit.jupiter.api.Test;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.session.UsEquityCalendar;

class DaySummaryTest {
  @Test
  void tellsTheTradersDayOnOnePage() {
    String page = summary(SeedDay.records(), SeedDay.tape()).markdown();

    assertThat(page)
        .startsWith(
            """
            # The day 2025-10-29

            13 trades, 3 winners, 10 losers: -17.90 net.

            ## Profit and loss
            """)
        .contains("28 placed: 3 filled, 25 canceled; 10.7 % filled")
        .contains("| 2025-10-29 | WULF | 15.19 | 16.23 | 10:04:12 | +6.85 % |")
        .contains("equal to the broker's day total to the cent (36 fills)");
  }

  @Test
  void isAPageWhenNothingHappened() {
    var skipped = new SessionSkipped(Told.date(), "Christmas Day", at("10:00"));

    DaySummary summary = summary(Told.day(Told.at("08:00", skipped)), Tape.EMPTY);

    assertThat(summary.headline())
        .isEqualTo("A quiet day: no trade was made; no session: Christmas Day.");
    assertThat(summary.html()).contains("<h1>The day 2025-10-29</h1>");
  }

  @Test
  void takesWordsOfStrangersForTextAndNothingElse() {
    var refused = new TradeRefused(BBAR, "anna", "<script>x</script> [here](http://x) | **now**");
    DaySummary summary = summary(Told.day(Told.at("10:00", refused)), Tape.EMPTY);

    assertThat(summary.html())
        .contains("&lt;script&gt;x&lt;/script&gt;")
        .doesNotContain("<script>");
    assertThat(summary.markdown())
        .contains("\\<script\\>x\\</script\\> \\[here\\](http://x) \\| \\*\\*now\\*\\*");
  }

  private static DaySummary summary(DayRecords day, Tape tape) {
    return DaySummary.of(day, tape, UsEquityCalendar.standard());
  }
}
