package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.Examples;
import org.openbell.approval.report.Investigation.Mention;
import org.openbell.approval.report.Investigation.Step;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.RankerFact.ModelCall;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;

class InvestigationTest {
  private static final Symbol SYMBOL = new Symbol("WULF");
  private static final ScanId SCAN = new ScanId("20251029T0800");

  @Test
  void tellsFromTheRowOfTheScanToTheLastShare() {
    Envelope bought = Told.buy(WULF, "a", 10, "15.19", "09:30:01");
    Envelope sold = Told.sell(WULF, Leg.TARGET, "b", 10, "15.59", "10:02:00", 0);
    Investigation story =
        investigate(
            SYMBOL,
            Told.at("08:40", found()),
            Told.at("09:05", ranked()),
            bought,
            Told.target(WULF, 1, 10, "15.59", "09:30:02"),
            Told.charge(WULF, "a", "0.35", "09:30:03"),
            sold,
            Told.charge(WULF, "b", "0.36", "10:02:03"));

    assertThat(story.cause())
        .isEqualTo(
            "WULF was sold because it reached its target: 10 shares bought at 15.19, sold at 15.59"
                + " by 10:02:00 ET, +3.29 net.");
    assertThat(story.steps())
        .extracting(Step::what)
        .containsExactly(
            "found by scan 20251029T0800: +4.20 % at 15.10, 1,250,000 shares traded, candidate 1"
                + " of 1",
            "picked with confidence 0.86: gap on news; risks: thin float; scored by deepseek",
            "the journal's line",
            "target order sent: sell 10 at 15.59",
            "the broker charged 0.35 for execution a",
            "the journal's line",
            "the broker charged 0.36 for execution b");
  }

  @Test
  void saysThatWhatIsNotOursWasNotTouched() {
    var snapshot =
        new AccountSnapshotTaken(
            Told.date(),
            "DU1",
            Usd.parse("1000"),
            Usd.parse("2000"),
            List.of(new ForeignHolding(new Symbol("SKYX"), Shares.of(182))));

    assertThat(investigate(new Symbol("SKYX"), Told.at("08:00", snapshot)).cause())
        .isEqualTo("SKYX is not ours and was not touched: 182 shares were in the account already.");
  }

  @Test
  void saysWhoDidNotWantIt() {
    assertThat(investigate(BBAR.symbol(), Told.at("10:00", new ApprovalLapsed(BBAR))).cause())
        .isEqualTo("BBAR was not bought: the question lapsed without a yes.");
  }

  @Test
  void saysThatTheOrderWasTakenBack() {
    var canceled =
        new OrderCanceled(new OrderRef(WULF, Leg.ENTRY, 1), Shares.ZERO, "no opening by 10:00");
    assertThat(investigate(SYMBOL, Told.at("10:00", canceled)).cause())
        .isEqualTo("WULF was not bought: its order was canceled (no opening by 10:00).");
  }

  @Test
  void saysThatNobodyPickedIt() {
    assertThat(investigate(SYMBOL, Told.at("08:40", found())).cause())
        .isEqualTo("WULF was a candidate, and nobody picked it.");
  }

  private static Investigation investigate(Symbol symbol, Envelope... told) {
    List<Mention> mentions =
        Arrays.stream(told)
            .map(each -> new Mention(each, Optional.of("the journal's line")))
            .toList();
    return Investigation.of(symbol, Told.period(), mentions, List.of(Told.day(told)));
  }

  private static CandidatesFound found() {
    return new CandidatesFound(
        SCAN,
        Told.date(),
        ScanKind.PRE_OPEN,
        at("09:00"),
        new Coverage(5000, 4900, 900, 40),
        List.of(
            new Candidate(
                Examples.wulfPlan().instrument(),
                Price.parse("15.10"),
                Price.parse("14.49"),
                Percent.parse("4.2"),
                1_250_000,
                Percent.parse("0.1"),
                at("08:39"),
                List.of())));
  }

  private static PicksRanked ranked() {
    return new PicksRanked(
        SCAN,
        Told.date(),
        ScanKind.PRE_OPEN,
        Scorer.MODELS,
        List.of(
            new Pick(
                Examples.wulfPlan().instrument(),
                Examples.wulfPlan().confidence(),
                Price.parse("15.10"),
                "gap on news",
                "thin float")),
        List.of(
            new ModelCall("deepseek", "v1", 900, Usd.parse("0.01"), true, ""),
            new ModelCall("gemini", "v1", 900, Usd.parse("0.01"), false, "timeout")));
  }
}
