package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openbell.approval.report.ReconcileReport.Line;
import org.openbell.approval.report.ReconcileReport.Where;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.event.OrderFact.StatedHolding;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;

/// Ours against the broker's, in what is held and in what was executed.
class ReconcileReportTest {
  private static final Envelope BOUGHT = Told.buy(WULF, "a", 10, "15.00", "09:30:01");
  private static final StatedExecution STATED = Told.stated((FillRecorded) BOUGHT.payload());

  @Test
  void findsWhatIsInBothAndWhatIsOnlyThere() {
    ReconcileReport report =
        report(
            snapshot("SKYX", 182),
            BOUGHT,
            statement("10:00", List.of(STATED), held("SKYX", 182), held("WULF", 10)));

    assertThat(report.lines())
        .extracting(Line::symbol, Line::where)
        .containsExactly(tuple("SKYX", Where.ONLY_THERE), tuple("WULF", Where.IN_BOTH));
    assertThat(report.differences()).isEmpty();
  }

  @Test
  void findsWhatIsOnlyHere() {
    Line line = report(BOUGHT, statement("10:00", List.of(STATED))).lines().getFirst();

    assertThat(line.where()).isEqualTo(Where.ONLY_HERE);
    assertThat(line.ours()).isEqualTo(10);
    assertThat(line.atBroker()).isZero();
  }

  @Test
  void differsWhenAPersonsSharesAreNotWhatTheyWere() {
    assertThat(
            report(snapshot("SKYX", 182), statement("10:00", List.of(), held("SKYX", 100)))
                .lines()
                .getFirst()
                .where())
        .isEqualTo(Where.DIFFERS);
  }

  @Test
  void followsWhatAPersonSoldOfTheirOwn() {
    ReconcileReport report =
        report(
            snapshot("SKYX", 182),
            statement(
                "10:00", List.of(Told.foreign("SKYX", 82, "1.20", "09:45")), held("SKYX", 100)));

    assertThat(report.lines().getFirst().where()).isEqualTo(Where.ONLY_THERE);
  }

  @Test
  void followsWhatAPersonSoldOfOurs() {
    var byHand =
        new SoldByHand(
            WULF, Shares.of(10), Optional.of(Price.parse("15.10")), Shares.ZERO, at("09:50"));
    StatedExecution sale = Told.foreign("WULF", 10, "15.10", "09:49");

    ReconcileReport report =
        report(
            snapshot("SKYX", 182),
            BOUGHT,
            Told.at("09:50", byHand),
            statement("10:00", List.of(STATED, sale), held("SKYX", 182)));

    assertThat(report.lines()).extracting(Line::symbol).containsExactly("SKYX");
  }

  @Test
  void leavesOutWhatIsNewerThanTheLook() {
    ReconcileReport report = report(statement("09:30", List.of()), BOUGHT);

    assertThat(report.lines()).isEmpty();
    assertThat(report.differences()).isEmpty();
    assertThat(report.totals().getFirst().newer()).isEqualTo(1);
  }

  @Test
  void saysWhichExecutionOnlyOneSideKnows() {
    StatedExecution theirs =
        Told.stated((FillRecorded) Told.buy(WULF, "b", 5, "15.00", "09:30:02").payload());

    assertThat(report(BOUGHT, statement("10:00", List.of(theirs), held("WULF", 5))).differences())
        .containsExactly(
            "the broker does not know our execution a: BUY 10 WULF at 15.00",
            "we do not know execution b: BUY 5 WULF at 15.00");
  }

  @Test
  void saysByHowMuchTheDayTotalIsNotTheBrokers() {
    StatedExecution theirs =
        Told.stated((FillRecorded) Told.buy(WULF, "a", 10, "15.01", "09:30:01").payload());

    BrokerTotal total = report(BOUGHT, statement("10:00", List.of(theirs))).totals().getFirst();

    assertThat(total.difference()).isEqualTo(Usd.parse("0.10"));
    assertThat(total.sentence())
        .isEqualTo(
            "2025-10-29 not equal to the broker's day total: -150.00 here, -150.10 there, +0.10"
                + " between, looked at 10:00:00 ET");
    assertThat(total.differences())
        .containsExactly("ours is a: BUY 10 WULF at 15.00, the broker's a: BUY 10 WULF at 15.01");
  }

  @Test
  void countsTheBrokersCorrectionsAsCorrected() {
    Envelope first = Told.buy(WULF, "a.01.01", 10, "15.00", "09:30:01");
    Envelope corrected = Told.buy(WULF, "a.01.02", 10, "15.02", "09:30:01");
    List<StatedExecution> both =
        Stream.of(first, corrected)
            .map(told -> Told.stated((FillRecorded) told.payload()))
            .toList();

    BrokerTotal total = report(first, corrected, statement("10:00", both)).totals().getFirst();

    assertThat(total.isEqual()).isTrue();
    assertThat(total.fillsAtBroker()).isEqualTo(1);
  }

  @Test
  void saysOnWhichDatesTheBrokersBooksWereNeverTold() {
    ReconcileReport report =
        report(BOUGHT, Told.at("09:31", new DiscrepancyFound("WULF", "131 shares are missing")));

    assertThat(report.unstated()).containsExactly(Told.date());
    assertThat(report.differences()).containsExactly("WULF: 131 shares are missing");
  }

  private static ReconcileReport report(Envelope... told) {
    return ReconcileReport.of(Told.period(), List.of(Told.day(told)));
  }

  private static Envelope snapshot(String symbol, long shares) {
    return Told.at(
        "08:00",
        new AccountSnapshotTaken(
            Told.date(),
            "DU1",
            Usd.parse("1000"),
            Usd.parse("2000"),
            List.of(new ForeignHolding(new Symbol(symbol), Shares.of(shares)))));
  }

  private static StatedHolding held(String symbol, long shares) {
    return new StatedHolding(new Symbol(symbol), shares);
  }

  private static Envelope statement(
      String time, List<StatedExecution> executions, StatedHolding... holdings) {
    return Told.at(
        time, new BrokerStatementSeen(Told.date(), at(time), executions, Arrays.asList(holdings)));
  }
}
