package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.approval.report.TargetLine.End;
import org.openbell.approval.report.TargetLine.Why;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;

class TargetsReportTest {
  private static final Tape TAPE =
      new Tape(
          List.of(bar("15.40", "09:29:55"), bar("15.32", "09:40:03"), bar("15.50", "11:30:00")));

  @Test
  void saysHowFarAwayATargetMissedWhileItWorked() {
    TargetLine line =
        only(
            Told.day(
                Told.target(WULF, 1, 10, "15.39", "09:30:02"),
                Told.sell(WULF, Leg.STOP, "s", 10, "14.86", "10:15:00", 0),
                Told.canceled(WULF, 1, "10:15:01")));

    assertThat(line.end()).isEqualTo(End.CANCELED);
    assertThat(line.why()).isEqualTo(Why.STOP_FILLED);
    assertThat(line.best()).contains(Price.parse("15.32"));
    assertThat(line.missedBy()).contains(Percent.parse("0.4569"));
  }

  @Test
  void callsATargetReplacedWhenTheNextOneTookItsPlace() {
    TargetsReport report =
        report(
            Told.day(
                Told.target(WULF, 1, 10, "15.39", "09:30:02"),
                Told.canceled(WULF, 1, "09:30:05"),
                Told.target(WULF, 2, 20, "15.39", "09:30:06"),
                Told.sell(WULF, Leg.STOP, "s", 20, "14.86", "10:15:00", 0),
                Told.canceled(WULF, 2, "10:15:01")));

    assertThat(report.targets())
        .extracting(TargetLine::end)
        .containsExactly(End.REPLACED, End.CANCELED);
    assertThat(report.targets().getFirst().why()).isEqualTo(Why.NEW_TARGET);
    assertThat(report.replaced()).isEqualTo(1);
  }

  @Test
  void knowsAPartlyFilledTargetWhenItsOtherSharesLeftByTheStop() {
    TargetLine line =
        only(
            Told.day(
                Told.target(WULF, 1, 10, "15.39", "09:30:02"),
                Told.sell(WULF, Leg.TARGET, "t", 4, "15.39", "10:00:00", 6),
                Told.sell(WULF, Leg.STOP, "s", 6, "14.86", "10:15:00", 0),
                Told.canceled(WULF, 1, "10:15:01")));

    assertThat(line.end()).isEqualTo(End.PARTLY_FILLED);
    assertThat(line.filled().count()).isEqualTo(4);
    assertThat(line.missedBy()).isEmpty();
  }

  @Test
  void countsADeniedTargetAsNeverPlaced() {
    OrderRef ref = new OrderRef(WULF, Leg.TARGET, 1);
    TargetsReport report =
        report(Told.day(Told.at("09:31", new OrderDenied(ref, "NOT_OURS", "no shares of ours"))));

    assertThat(report.placed()).isZero();
    assertThat(report.denied()).isEqualTo(1);
    assertThat(report.successRate()).isEmpty();
  }

  @Test
  void keepsTheBrokersOwnWordsOfARejection() {
    OrderRef ref = new OrderRef(WULF, Leg.TARGET, 1);
    TargetLine line =
        only(
            Told.day(
                Told.target(WULF, 1, 10, "15.39", "09:30:02"),
                Told.at("09:30:03", new OrderRejected(ref, 201, "Order rejected"))));

    assertThat(line.end()).isEqualTo(End.REJECTED);
    assertThat(line.words()).isEqualTo("201 Order rejected");
  }

  @Test
  void leavesAWorkingTargetOpen() {
    TargetLine line = only(Told.day(Told.target(WULF, 1, 10, "15.39", "09:30:02")));

    assertThat(line.end()).isEqualTo(End.WORKING);
    assertThat(line.best()).contains(Price.parse("15.50"));
    assertThat(line.endedAt()).isEmpty();
  }

  private static TargetLine only(DayRecords day) {
    return report(day).targets().getFirst();
  }

  private static TargetsReport report(DayRecords day) {
    return TargetsReport.of(Told.period(), List.of(day), TAPE);
  }

  private static Bar bar(String price, String time) {
    return Bar.of(new Symbol("WULF"), Price.parse(price), at(time));
  }
}
