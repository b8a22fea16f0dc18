package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.BYND;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.wulfPlan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.report.ProposalEnd.Outcome;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact.CarriedGone;
import org.openbell.model.event.ExitFact.CloseFailed;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.ExitFact.FlatUnverified;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.ExitFact.HaltedUnprotected;
import org.openbell.model.event.ExitFact.PositionCarried;
import org.openbell.model.event.ExitFact.ProtectionMissing;
import org.openbell.model.event.ExitFact.StopOverdue;
import org.openbell.model.event.ExitFact.TradesAgain;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.SchedulerFact.NotDoneForDay;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.PriceCause;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

class DayReportTest {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  @Test
  void addsUpPartialFillsAndCommissions() {
    DayReport report = DayReport.fold(DATE, wulfDay());

    assertThat(report.trades())
        .containsExactly(
            new TradeReview(
                WULF,
                new Symbol("WULF"),
                Optional.of(TradeKind.MASTER),
                Optional.of(wulfPlan().confidence()),
                Shares.of(131),
                Shares.ZERO,
                Price.parse("15.1924"),
                Optional.of(Price.parse("15.59")),
                Optional.of(ExitReason.TARGET),
                Usd.parse("52.09"),
                Usd.parse("3.05"),
                Usd.parse("49.04"),
                at("09:30:01.2"),
                Optional.of(at("10:02")),
                Optional.of(Percent.parse("0.6119")),
                Optional.of(31L)));
    assertThat(report.doubts()).isEmpty();
  }

  @Test
  void anAdoptedTradeHasNoPriceThatItCouldSlipFrom() {
    TradePlan plan = wulfPlan();
    TradePlan adopted =
        new TradePlan(
            plan.kind(),
            plan.instrument(),
            plan.shares(),
            Price.ZERO,
            plan.target(),
            plan.stop(),
            plan.confidence(),
            plan.reason());

    DayReport report =
        DayReport.fold(
            DATE,
            List.of(
                new PositionOpened(
                    WULF, adopted, Shares.of(100), Price.parse("15.19"), at("09:30:01.2")),
                fill(WULF, Leg.ENTRY, "e1", Side.BUY, 100, "15.19", "09:30:01.2")));

    assertThat(report.trades().getFirst().entrySlippage()).isEmpty();
  }

  @Test
  void countsAnExecutionOnceHoweverOftenItWasTold() {
    List<Event> twice = new ArrayList<>(wulfDay());
    twice.addAll(wulfDay());
    assertThat(DayReport.fold(DATE, twice)).isEqualTo(DayReport.fold(DATE, wulfDay()));
  }

  @Test
  void countsACorrectedExecutionAsCorrected() {
    List<Event> events =
        List.of(
            opened(),
            fill(WULF, Leg.ENTRY, "a.01.01", Side.BUY, 100, "15", "09:30:01"),
            commission(WULF, "a.01.01", "1.00"),
            fill(WULF, Leg.ENTRY, "a.01.02", Side.BUY, 80, "15", "09:30:01"),
            fill(WULF, Leg.ENTRY, "b.01.01", Side.BUY, 10, "15", "09:30:02"),
            fill(WULF, Leg.ENTRY, "b.01.02", Side.BUY, 0, "15", "09:30:02"));

    DayReport report = DayReport.fold(DATE, events);

    assertThat(report.trades().getFirst().held()).isEqualTo(Shares.of(80));
    assertThat(report.totals().commissions()).isEqualTo(Usd.parse("1.00"));
  }

  @Test
  void doubtsWhileACommissionIsMissingAndTakesItLate() {
    List<Event> late = new ArrayList<>(wulfDay());
    late.removeIf(event -> event.equals(commission(WULF, "e3", "1.05")));

    assertThat(DayReport.fold(DATE, late).doubts())
        .containsExactly("WULF: no commission yet for execution e3");
    late.add(commission(WULF, "e3", "1.05"));
    assertThat(DayReport.fold(DATE, late).totals().commissions()).isEqualTo(Usd.parse("3.05"));
  }

  @Test
  void doubtsABookThatSaysOtherwise() {
    List<Event> events = new ArrayList<>(wulfDay());
    events.add(closed("52.00"));
    assertThat(DayReport.fold(DATE, events).doubts())
        .containsExactly("WULF: the fills make 52.09, order-service said 52.00");
  }

  @Test
  void showsAnOpenTradeWithWhatWasRealizedSoFar() {
    List<Event> events =
        List.of(
            opened(),
            fill(WULF, Leg.ENTRY, "e1", Side.BUY, 100, "15", "09:30:01"),
            fill(WULF, Leg.TARGET, "e2", Side.SELL, 40, "15.50", "10:00"));
    DayReport report = DayReport.fold(DATE, events);
    TradeReview trade = report.trades().getFirst();
    assertThat(trade.held()).isEqualTo(Shares.of(60));
    assertThat(trade.grossPnl()).isEqualTo(Usd.parse("20"));
    assertThat(trade.closedAt()).isEmpty();
    assertThat(trade.reason()).isEmpty();
    assertThat(report.totals().open()).isEqualTo(1);
    assertThat(report.totals().winRate()).isEmpty();
  }

  @Test
  void countsWinnersByWhatIsLeftAfterCommissions() {
    List<Event> events = new ArrayList<>(wulfDay());
    events.add(fill(BYND, Leg.ENTRY, "b1", Side.BUY, 100, "2.07", "09:30:02"));
    events.add(fill(BYND, Leg.STOP, "b2", Side.SELL, 100, "2.08", "09:50"));
    events.add(commission(BYND, "b1", "1"));
    events.add(commission(BYND, "b2", "1"));
    Totals totals = DayReport.fold(DATE, events).totals();
    assertThat(totals)
        .isEqualTo(
            new Totals(
                2,
                0,
                1,
                1,
                Optional.of(Percent.parse("50")),
                Optional.of(new Totals.Extreme(new Symbol("WULF"), Usd.parse("49.04"))),
                Optional.of(new Totals.Extreme(new Symbol("BYND"), Usd.parse("-1"))),
                Usd.parse("53.09"),
                Usd.parse("5.05"),
                Usd.parse("48.04")));
  }

  @Test
  void namesWhatWasNotTradedAndWhatIsNotOurs() {
    ForeignHolding skyx = new ForeignHolding(new Symbol("SKYX"), Shares.of(182));
    DayReport report =
        DayReport.fold(
            DATE,
            List.of(
                new AccountSnapshotTaken(
                    DATE, "DU1", Usd.parse("2000"), Usd.parse("2218.40"), List.of(skyx)),
                new TradeRefused(BBAR, "anna", "too thin"),
                new ApprovalLapsed(BYND)));
    assertThat(report.notTraded())
        .containsExactly(
            new ProposalEnd(BBAR, new Symbol("BBAR"), Outcome.REFUSED, "by anna too thin"),
            new ProposalEnd(BYND, new Symbol("BYND"), Outcome.LAPSED, "no answer in time"));
    assertThat(report.untouched()).containsExactly(skyx);
  }

  @Test
  void namesWhatWasSentAndNeverBought() {
    OrderRef entry = new OrderRef(BBAR, Leg.ENTRY, 1);
    DayReport report =
        DayReport.fold(
            DATE,
            List.of(
                new OrderCanceled(entry, Shares.ZERO, "Cancelled"),
                new OrderCanceled(new OrderRef(WULF, Leg.TARGET, 1), Shares.ZERO, "Cancelled")));

    assertThat(report.notTraded())
        .containsExactly(
            new ProposalEnd(
                BBAR, new Symbol("BBAR"), Outcome.NOT_FILLED, "nothing was bought in time"));
  }

  @Test
  void printsAPageOfAtMostAHundredColumnsInBothZones() {
    String page = ReportTable.render(DayReport.fold(DATE, wulfDay()), PACIFIC);
    assertThat(page.lines()).allMatch(line -> line.length() <= 100);
    assertThat(page)
        .contains("IN ET (PT)")
        .containsPattern(
            "WULF +MASTER +131 +15\\.1924 +15\\.59 +TARGET +09:30 \\(06:30\\) "
                + "+10:02 \\(07:02\\) +3\\.05 +\\+49\\.04")
        .contains("1 trade, 1 winner, 0 losers, win rate 100.0 %");
  }

  @Test
  void accountsForEverySaleOnceAndSaysWhatMadeTheDifference() {
    List<Event> events = new ArrayList<>(wulfDay());
    events.add(exit("e3", ExitReason.TARGET, 131, "15.59", "15.59", "0", PriceCause.NONE));
    events.add(exit("e3", ExitReason.TARGET, 131, "15.59", "15.59", "0", PriceCause.NONE));
    events.add(exit("gone.01", ExitReason.STOP_LOSS, 5, "15.06", "14", "5.3", PriceCause.GAP));
    events.add(fill(BYND, Leg.ENTRY, "b1", Side.BUY, 100, "2.07", "09:30:02"));
    events.add(fill(BYND, Leg.STOP, "b2", Side.SELL, 100, "2.00", "09:50"));
    events.add(exit("b2", ExitReason.STOP_LOSS, 100, "2.06", "2.00", "6", PriceCause.GAP));

    DayReport report = DayReport.fold(DATE, events);

    assertThat(report.exits())
        .extracting(ExitLine::cause)
        .containsExactly(PriceCause.NONE, PriceCause.GAP);
    assertThat(ReportTable.render(report, PACIFIC))
        .contains("WULF    TARGET            131  asked     15.59  paid     15.59")
        .contains("STOP_LOSS         100  asked      2.06  paid      2.00  -6.00 by gap");
  }

  @Test
  void saysThatADayWithAStopInItIsNotDone() {
    DayReport report =
        DayReport.fold(
            DATE, List.of(new NotDoneForDay(DATE, 3, List.of(BYND), Usd.parse("61.46"))));

    assertThat(report.note()).contains("not done for the day: 1 of 3 masters not at target");
  }

  @Test
  void doubtsWhateverAPersonWasCalledFor() {
    Price stop = Price.parse("15.06");
    DayReport report =
        DayReport.fold(
            DATE,
            List.of(
                new ProtectionMissing(WULF, Shares.of(131), "asked 6 times"),
                new StopOverdue(WULF, stop, Price.parse("15.01"), 1),
                new CloseFailed(WULF, Shares.of(131), "asked 3 times"),
                new HaltedUnprotected(WULF, StockHalt.PAUSED, Shares.of(131)),
                new FlattenFailed(WULF, Shares.of(131), "sell it by hand"),
                new FlatUnverified(WULF, "look there"),
                new PositionCarried(WULF, Shares.of(131), "the operator sells it"),
                new CarriedGone(WULF, Shares.of(131)),
                new TradesAgain(WULF, Shares.of(131))));

    assertThat(report.doubts())
        .containsExactly(
            "WULF: asked 6 times",
            "WULF: traded at 15.01 and its stop at 15.06 did not sell, closed by our own order",
            "WULF: asked 3 times",
            "WULF: halted, unprotected, with 131 shares held",
            "WULF: 131 shares could not be sold, sell it by hand",
            "WULF: look there",
            "WULF: the operator sells it",
            "WULF: 131 shares carried over the night left the account");
  }

  private static ExitRecorded exit(
      String execution,
      ExitReason reason,
      long shares,
      String asked,
      String paid,
      String shortfall,
      PriceCause cause) {
    return new ExitRecorded(
        WULF,
        execution,
        reason,
        Shares.of(shares),
        Optional.of(Price.parse(asked)),
        Optional.of(Price.parse(paid)),
        Usd.parse(shortfall),
        cause);
  }

  @Test
  void printsADayWithoutATrade() {
    assertThat(ReportTable.render(DayReport.fold(DATE, List.of()), PACIFIC))
        .isEqualTo("The day 2025-10-29\n\nNothing was bought.\n");
  }

  private static List<Event> wulfDay() {
    return List.of(
        opened(),
        fill(WULF, Leg.ENTRY, "e1", Side.BUY, 100, "15.19", "09:30:01.2"),
        fill(WULF, Leg.ENTRY, "e2", Side.BUY, 31, "15.20", "09:30:01.3"),
        commission(WULF, "e1", "1"),
        commission(WULF, "e2", "1"),
        fill(WULF, Leg.TARGET, "e3", Side.SELL, 131, "15.59", "10:02"),
        commission(WULF, "e3", "1.05"),
        closed("52.09"));
  }

  private static PositionOpened opened() {
    return new PositionOpened(
        WULF, wulfPlan(), Shares.of(100), Price.parse("15.19"), at("09:30:01.2"));
  }

  private static PositionClosed closed(String gross) {
    return new PositionClosed(
        WULF,
        TradeKind.MASTER,
        ExitReason.TARGET,
        Shares.of(131),
        Price.parse("15.1924"),
        Price.parse("15.59"),
        Usd.parse(gross),
        at("10:02"));
  }

  private static FillRecorded fill(
      TradeId trade, Leg leg, String execution, Side side, long shares, String price, String time) {
    return new FillRecorded(
        new OrderRef(trade, leg, 1),
        execution,
        side,
        Shares.of(shares),
        Price.parse(price),
        at(time),
        "NASDAQ",
        Shares.of(shares),
        Price.parse(price));
  }

  private static CommissionCharged commission(TradeId trade, String execution, String amount) {
    return new CommissionCharged(trade, execution, Usd.parse(amount));
  }
}
