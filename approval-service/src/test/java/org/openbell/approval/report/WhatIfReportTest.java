package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.approval.Examples;
import org.openbell.approval.report.WhatIfReport.Outcome;
import org.openbell.approval.report.WhatIfReport.Variant;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.ScanId;

/// WULF's plan is for 131 shares.
class WhatIfReportTest {
  @Test
  void sellsAtTheTargetThatIsReached() {
    Outcome outcome = play("09:30", "0.9", "2.6", "15.00 09:30:01", "15.60 10:00", "14.00 11:00");

    assertThat(outcome.atTarget()).isEqualTo(1);
    assertThat(outcome.gross()).isEqualTo(Usd.parse("51.09"));
    assertThat(outcome.perTrade()).contains(Percent.parse("2.6"));
  }

  @Test
  void keepsAHigherTargetUntilTheDayEnds() {
    Outcome outcome = play("09:30", "9", "6", "15.00 09:30:01", "15.60 10:00", "15.10 15:44");

    assertThat(outcome.atEnd()).isEqualTo(1);
    assertThat(outcome.gross()).isEqualTo(Usd.parse("13.10"));
  }

  @Test
  void sellsWhereThePriceJumpedOverTheStop() {
    Outcome outcome = play("09:30", "0.9", "2.6", "15.00 09:30:01", "14.50 10:00");

    assertThat(outcome.atStop()).isEqualTo(1);
    assertThat(outcome.gross()).isEqualTo(Usd.parse("-65.50"));
  }

  @Test
  void countsTheStopWhereTenSecondsHoldBoth() {
    Outcome outcome =
        play("09:30", "0.9", "2.6", "15.00 09:30:01", "15.60 10:00:01", "14.80 10:00:05");

    assertThat(outcome.unclear()).isEqualTo(1);
    assertThat(outcome.gross()).isEqualTo(Usd.parse("-17.03"));
  }

  @Test
  void entersLateAtTheLatePrice() {
    Outcome outcome =
        play("13:30", "0.9", "1.8", "15.00 09:30:01", "15.60 13:30:02", "15.50 15:00");

    assertThat(outcome.atEnd()).isEqualTo(1);
    assertThat(outcome.gross()).isEqualTo(Usd.parse("-13.10"));
  }

  @Test
  void countsNoTradeWithoutAPriceToEnterAt() {
    assertThat(play("13:30", "0.9", "1.8", "15.00 09:30:01", "15.50 15:00").trades()).isZero();
  }

  @Test
  void addsUpWhatTheDatesCameTo() {
    WhatIfReport one = report("09:30", "0.9", "2.6", "15.00 09:30:01", "15.60 10:00");
    WhatIfReport other = report("09:30", "0.9", "2.6", "15.00 09:30:01", "14.80 10:00");

    Outcome both =
        WhatIfReport.ofParts(
                Told.period(), List.of(one, other), List.of(one.outcomes().getFirst().variant()))
            .outcomes()
            .getFirst();

    assertThat(both.trades()).isEqualTo(2);
    assertThat(both.gross()).isEqualTo(Usd.parse("24.89"));
    assertThat(both.perTrade()).contains(Percent.parse("0.6"));
  }

  @Test
  void saysThatOneTradeIsTooFewToFollow() {
    assertThat(report("09:30", "0.9", "2.6", "15.00 09:30:01", "15.60 10:00").sheet().head().get(2))
        .isEqualTo(
            "Most would have come of entry 09:30, stop 0.90 %, target 2.60 %: +51.09 over 1 trade,"
                + " too few to follow. Nothing is changed by itself.");
  }

  private static Outcome play(String entry, String stop, String target, String... looks) {
    return report(entry, stop, target, looks).outcomes().getFirst();
  }

  private static WhatIfReport report(String entry, String stop, String target, String... looks) {
    DayRecords day =
        Told.day(
            Told.at(
                "09:15",
                new TradeProposed(
                    WULF, new ScanId("20251029T0800"), Examples.wulfPlan(), at("09:27:30"))));
    return WhatIfReport.of(
        Told.period(),
        List.of(day),
        MovesReportTest.tape(looks),
        UsEquityCalendar.standard(),
        List.of(new Variant(LocalTime.parse(entry), Percent.parse(stop), Percent.parse(target))));
  }
}
