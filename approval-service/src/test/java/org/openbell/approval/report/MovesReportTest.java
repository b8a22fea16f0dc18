package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.Examples;
import org.openbell.approval.report.MoveLine.Reach;
import org.openbell.approval.report.Tape.Peak;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.ScanId;

class MovesReportTest {
  @Test
  void showsTheLogsOpensAndHighs() {
    MovesReport report = moves(SeedDay.records(), SeedDay.tape());

    assertThat(
            report.moves().stream()
                .map(
                    move ->
                        move.symbol()
                            + " "
                            + Shown.of(move.open().map(Peak::price))
                            + " "
                            + move.high().price()
                            + " "
                            + Shown.of(move.highFromOpen(), Shown::signed)))
        .containsExactly(
            "BBAR 15.08 16.00 +6.10 %",
            "BYND 2.07 2.08 +0.48 %", "RCAT 11.19 11.60 +3.66 %", "WULF 15.19 16.23 +6.85 %");
  }

  @Test
  void showsThatTheMoveWasOverWhenWeEntered() {
    MoveLine wulf = moves(SeedDay.records(), SeedDay.tape()).moves().getLast();

    assertThat(wulf.entry()).contains(Price.parse("15.36"));
    assertThat(wulf.enteredAt()).contains(SeedDay.entered());
    assertThat(wulf.best()).contains(new Peak(Price.parse("15.40"), at("14:10:05")));
    assertThat(wulf.bestGain()).contains(Percent.parse("0.2604"));
  }

  @Test
  void namesTradesOfWhichNoPriceWasKept() {
    assertThat(moves(SeedDay.records(), SeedDay.tape()).unwatched())
        .hasSize(9)
        .contains("20251029-LBRT: no prices were kept");
  }

  @Test
  void seesTheTargetBeforeTheStop() {
    assertThat(reach("15.30 09:31", "15.59 10:00", "14.00 11:00")).contains(Reach.TARGET_FIRST);
  }

  @Test
  void seesTheStopBeforeTheTarget() {
    assertThat(reach("15.30 09:31", "15.05 10:00", "15.60 11:00")).contains(Reach.STOP_FIRST);
  }

  @Test
  void doesNotKnowWhichCameFirstWithinTenSeconds() {
    assertThat(reach("15.30 09:31", "15.60 10:00:01", "15.00 10:00:02")).contains(Reach.UNCLEAR);
  }

  @Test
  void countsNothingThatWasSeenBeforeTheFill() {
    assertThat(reach("15.90 09:30:00", "15.30 09:31")).contains(Reach.NEITHER);
  }

  @Test
  void knowsNoOpenOfWhatItWatchedFromLaterOn() {
    MoveLine line = moves(Told.day(), tape("15.30 10:46", "16.00 11:00")).moves().getFirst();

    assertThat(line.open()).isEmpty();
    assertThat(line.highFromOpen()).isEmpty();
    assertThat(line.high().price()).isEqualTo(Price.parse("16.00"));
    assertThat(line.row()).startsWith("2025-10-29", "WULF", "-", "16.00");
  }

  @Test
  void takesTheOpenOfWhatItWatchedBeforeTheBell() {
    MoveLine line = moves(Told.day(), tape("15.10 09:20", "15.30 09:33")).moves().getFirst();

    assertThat(line.open()).contains(new Peak(Price.parse("15.30"), at("09:33")));
  }

  @Test
  void measuresTheExtremesOnlyWhileSharesWereHeld() {
    List<Envelope> day =
        List.of(
            proposed(),
            Told.buy(WULF, "a", 10, "15.00", "09:30:01"),
            Told.sell(WULF, Leg.STOP, "b", 10, "14.85", "10:00:00", 0));
    MoveLine line =
        moves(Told.day(day), tape("15.30 09:40", "14.85 09:59", "16.00 11:00")).moves().getFirst();

    assertThat(line.highHeld()).contains(Percent.parse("2"));
    assertThat(line.lowHeld()).contains(Percent.parse("-1"));
    assertThat(line.bestGain()).contains(Percent.parse("6.6667"));
    assertThat(line.row()).contains("-1.00 %", "+2.00 %");
  }

  private static Optional<Reach> reach(String... looks) {
    DayRecords day = Told.day(proposed(), Told.buy(WULF, "a", 10, "15.19", "09:30:01"));
    return moves(day, tape(looks)).moves().getFirst().reach();
  }

  private static Envelope proposed() {
    return Told.at(
        "09:15",
        new TradeProposed(WULF, new ScanId("20251029T0800"), Examples.wulfPlan(), at("09:27:30")));
  }

  private static MovesReport moves(DayRecords day, Tape tape) {
    return MovesReport.of(Told.period(), List.of(day), tape, UsEquityCalendar.standard());
  }

  static Tape tape(String... looks) {
    List<Bar> bars = new ArrayList<>();
    for (String look : looks) {
      String[] parts = look.split(" ", 2);
      Bar bar = Bar.of(new Symbol("WULF"), Price.parse(parts[0]), at(parts[1]));
      if (!bars.isEmpty() && bars.getLast().from().equals(bar.from())) {
        bar = bars.removeLast().with(bar);
      }
      bars.add(bar);
    }
    return new Tape(bars);
  }
}
