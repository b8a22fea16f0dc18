package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.Examples;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;

class PnlReportTest {
  @Test
  void isAReportWhenNothingWasTraded() {
    var skipped = new SessionSkipped(Told.date(), "Christmas Day", at("10:00"));

    PnlReport report = pnl(Told.day(Told.at("08:00", skipped)));

    assertThat(report.total().trades()).isZero();
    assertThat(report.total().winRate()).isEmpty();
    assertThat(report.total().expectancy()).isEmpty();
    assertThat(report.total().profitFactor()).isEmpty();
    assertThat(report.sheet().head()).contains("No trade was made.", "2025-10-29: Christmas Day");
  }

  @Test
  void countsOnlyWhatWasSoldOfAnOpenPosition() {
    PnlReport report =
        pnl(
            Told.day(
                Told.buy(WULF, "a", 100, "15.00", "09:30:01"),
                Told.charge(WULF, "a", "1.00", "09:30:02"),
                Told.sell(WULF, Leg.TARGET, "b", 40, "15.30", "10:00:00", 60),
                Told.charge(WULF, "b", "0.40", "10:00:01")));

    RoundTrip trip = report.trades().getFirst();
    assertThat(trip.isClosed()).isFalse();
    assertThat(trip.held()).isEqualTo(Shares.of(60));
    assertThat(trip.grossPnl()).isEqualTo(Usd.parse("12.00"));
    assertThat(trip.netPnl()).isEqualTo(Usd.parse("10.60"));
    assertThat(report.total().open()).isEqualTo(1);
    assertThat(report.total().winners()).isZero();
    assertThat(report.total().winRate()).isEmpty();
  }

  @Test
  void makesALoserOfAGainThatCommissionsEat() {
    RoundTrip trip =
        pnl(Told.day(
                Told.buy(WULF, "a", 10, "15.00", "09:30:01"),
                Told.charge(WULF, "a", "1.00", "09:30:01"),
                Told.sell(WULF, Leg.TARGET, "b", 10, "15.10", "10:00:00", 0),
                Told.charge(WULF, "b", "1.00", "10:00:00")))
            .trades()
            .getFirst();

    assertThat(trip.grossPnl()).isEqualTo(Usd.parse("1.00"));
    assertThat(trip.isLoser()).isTrue();
  }

  @Test
  void computesWhatTheAveragesSay() {
    PnlFigures total =
        pnl(Told.day(
                Told.buy(WULF, "a", 10, "10.00", "09:30:01"),
                Told.charge(WULF, "a", "0", "09:30:01"),
                Told.sell(WULF, Leg.TARGET, "b", 10, "13.00", "10:00:00", 0),
                Told.charge(WULF, "b", "0", "10:00:00"),
                Told.buy(BBAR, "c", 10, "10.00", "10:30:01"),
                Told.charge(BBAR, "c", "0", "10:30:01"),
                Told.sell(BBAR, Leg.STOP, "d", 10, "9.00", "11:00:00", 0),
                Told.charge(BBAR, "d", "0", "11:00:00")))
            .total();

    assertThat(total.averageWin()).contains(Usd.parse("30"));
    assertThat(total.averageLoss()).contains(Usd.parse("-10"));
    assertThat(total.expectancy()).contains(Usd.parse("10"));
    assertThat(total.profitFactor()).contains(new BigDecimal("3.00"));
    assertThat(total.breakEvenRate()).contains(Percent.parse("25.0"));
  }

  @Test
  void hasNoProfitFactorWithoutALoser() {
    PnlFigures total =
        pnl(Told.day(
                Told.buy(WULF, "a", 10, "10.00", "09:30:01"),
                Told.sell(WULF, Leg.TARGET, "b", 10, "13.00", "10:00:00", 0)))
            .total();

    assertThat(total.profitFactor()).isEmpty();
    assertThat(total.breakEvenRate()).isEmpty();
    assertThat(total.commissionsMissing()).isEqualTo(2);
  }

  @Test
  void countsACorrectedFillAsCorrectedAndABustedOneNot() {
    RoundTrip trip =
        pnl(Told.day(
                Told.buy(WULF, "a.01.01", 100, "15.00", "09:30:01"),
                Told.buy(WULF, "a.01.02", 100, "15.10", "09:30:01"),
                Told.buy(WULF, "b.01.01", 50, "15.00", "09:30:02"),
                Told.buy(WULF, "b.01.02", 0, "15.00", "09:30:02"),
                Told.sell(WULF, Leg.TARGET, "c.01.01", 100, "15.50", "10:00:00", 0)))
            .trades()
            .getFirst();

    assertThat(trip.bought()).isEqualTo(Shares.of(100));
    assertThat(trip.grossPnl()).isEqualTo(Usd.parse("40.00"));
    assertThat(trip.isClosed()).isTrue();
  }

  @Test
  void doubtsASaleWhosePurchaseTheBrokerTookBack() {
    PnlReport report =
        pnl(
            Told.day(
                Told.buy(WULF, "a.01.01", 10, "15.00", "09:30:01"),
                Told.buy(WULF, "a.01.02", 0, "15.00", "09:30:01"),
                Told.sell(WULF, Leg.CLOSE, "c", 10, "15.50", "10:00:00", 0)));

    assertThat(report.trades().getFirst().grossPnl()).isEqualTo(Usd.ZERO);
    assertThat(report.doubts()).contains("WULF: 10 more shares sold than bought");
  }

  @Test
  void takesWhatWasSoldByHandIntoTheRoundTrip() {
    RoundTrip trip =
        pnl(Told.day(
                Told.buy(WULF, "a", 10, "15.00", "09:30:01"),
                Told.charge(WULF, "a", "0.35", "09:30:01"),
                byHand(Optional.of(Price.parse("15.20")))))
            .trades()
            .getFirst();

    assertThat(trip.isClosed()).isTrue();
    assertThat(trip.reasons()).containsExactly(ExitReason.CLOSED_BY_USER);
    assertThat(trip.netPnl()).isEqualTo(Usd.parse("1.65"));
    assertThat(trip.doubts())
        .containsExactly("WULF: the broker's charge for the sale by hand is not in the result");
  }

  @Test
  void saysWhenNobodyToldWhatAHandSaleBrought() {
    PnlReport report =
        pnl(Told.day(Told.buy(WULF, "a", 10, "15.00", "09:30:01"), byHand(Optional.empty())));

    assertThat(report.trades().getFirst().grossPnl()).isEqualTo(Usd.ZERO);
    assertThat(report.doubts())
        .contains("WULF: 10 shares sold by hand at a price nobody told, not in the result");
  }

  @Test
  void matchesPartialExitsFirstInFirstOut() {
    RoundTrip trip =
        pnl(Told.day(
                Told.buy(WULF, "a", 60, "15.00", "09:30:01"),
                Told.buy(WULF, "b", 40, "15.10", "09:30:02"),
                Told.sell(WULF, Leg.TARGET, "c", 80, "15.40", "10:00:00", 20),
                Told.sell(WULF, Leg.STOP, "d", 20, "14.90", "11:00:00", 0)))
            .trades()
            .getFirst();

    assertThat(
            trip.matches().stream()
                .map(
                    match ->
                        match.bought()
                            + match.sold()
                            + " "
                            + match.shares()
                            + " "
                            + match.gross().orElseThrow()))
        .containsExactly("ac 60 24.00", "bc 20 6.00", "bd 20 -4.00");
    assertThat(trip.reasons()).containsExactly(ExitReason.TARGET, ExitReason.STOP_LOSS);
    assertThat(trip.grossPnl()).isEqualTo(Usd.parse("26.00"));
  }

  @Test
  void addsUpSeveralDays() {
    DayRecords seed = SeedDay.records();
    DayRecords next = new DayRecords(Told.date(), seed.told());
    PnlReport report = PnlReport.of(Told.period(), List.of(seed, next));

    assertThat(report.total().netPnl()).isEqualTo(Usd.parse("-35.80"));
    assertThat(report.days()).hasSize(2);
  }

  private static PnlReport pnl(DayRecords day) {
    return PnlReport.of(Told.period(), List.of(day));
  }

  private static Envelope byHand(Optional<Price> price) {
    return Told.at(
        "12:00", new SoldByHand(WULF, Shares.of(10), price, Shares.ZERO, Examples.at("12:00")));
  }
}
