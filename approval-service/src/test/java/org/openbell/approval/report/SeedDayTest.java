package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openbell.approval.report.TargetLine.Why;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;

/// The figures of the trader's own log come out of [SeedDay].
class SeedDayTest {
  private final List<DayRecords> days = List.of(SeedDay.records());

  @Test
  void makesTheLogsProfitAndLoss() {
    PnlFigures total = PnlReport.of(Told.period(), days).total();

    assertThat(total.trades()).isEqualTo(13);
    assertThat(total.winners()).isEqualTo(3);
    assertThat(total.losers()).isEqualTo(10);
    assertThat(total.winRate()).contains(Percent.parse("23.1"));
    assertThat(total.netPnl()).isEqualTo(Usd.parse("-17.90"));
    assertThat(total.best().orElseThrow().trade().symbol()).hasToString("LBRT");
    assertThat(total.best().orElseThrow().netPnl()).isEqualTo(Usd.parse("0.29"));
    assertThat(total.best().orElseThrow().netReturn()).contains(Percent.parse("0.79"));
    assertThat(total.worst().orElseThrow().trade().symbol()).hasToString("BYND");
    assertThat(total.worst().orElseThrow().netPnl()).isEqualTo(Usd.parse("-8.04"));
  }

  @Test
  void namesTheLogsThreeWinnersWithTheirMoney() {
    assertThat(
            PnlReport.of(Told.period(), days).trades().stream()
                .filter(RoundTrip::isWinner)
                .map(trip -> trip.symbol() + " " + trip.netPnl().toCents()))
        .containsExactlyInAnyOrder("LBRT +0.29", "PRME +0.25", "RCAT +0.25");
  }

  @Test
  void leavesTheForeignHoldingWhereItIs() {
    assertThat(ReconcileReport.of(Told.period(), days).lines())
        .extracting(line -> line.symbol() + " " + line.ours() + " " + line.atBroker())
        .containsExactly("SKYX 0 182");
  }

  @Test
  void followsTheLogsTwentyEightTargets() {
    TargetsReport report = TargetsReport.of(Told.period(), days, SeedDay.tape());

    assertThat(report.placed()).isEqualTo(28);
    assertThat(report.filled()).isEqualTo(3);
    assertThat(report.canceled()).isEqualTo(25);
    assertThat(report.successRate()).contains(Percent.parse("10.7"));
    assertThat(report.reasons()).isEqualTo(Map.of(Why.TARGET_REACHED, 3, Why.LIQUIDATION, 25));
    assertThat(
            report.targets().stream()
                .filter(target -> target.ended(TargetLine.End.FILLED))
                .map(target -> target.order().trade().symbol().ticker()))
        .containsExactlyInAnyOrder("RCAT", "WULF", "LBRT");
  }

  @Test
  void matchesEveryFillOfOurs() {
    FillsReport report = FillsReport.of(Told.period(), days);

    assertThat(report.fills()).hasSize(36);
    assertThat(report.trades()).hasSize(13).allMatch(RoundTrip::isClosed);
    assertThat(report.cash()).isEqualTo(Usd.parse("-17.90"));
    assertThat(report.foreign()).hasSize(11);
    assertThat(report.fills().size() + report.foreign().size()).isEqualTo(47);
    assertThat(report.totals()).singleElement().matches(BrokerTotal::isEqual);
    assertThat(report.doubts()).isEmpty();
  }
}
