package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openbell.approval.Examples.at;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.Examples;
import org.openbell.approval.report.ConfidenceReport.Band;
import org.openbell.approval.report.PickLine.Outcome;
import org.openbell.approval.report.PickLine.Tier;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.ModelCall;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

class ConfidenceReportTest {
  private static final ScanId MORNING = new ScanId("20251029T0800");
  private static final ScanId LATER = new ScanId("20251029T0945");

  @Test
  void holdsEachPickAgainstItsTrade() {
    ConfidenceReport report = report(aDay());

    assertThat(report.ledger())
        .extracting(pick -> pick.symbol() + " " + pick.tier() + " " + pick.outcome())
        .containsExactly("WULF HIGH AT_TARGET", "RCAT MEDIUM LOST", "BBAR HIGH NOT_TRADED");
    assertThat(report.decided()).isEqualTo(2);
    assertThat(report.ledger().getFirst().provider()).isEqualTo("deepseek + gemini");
  }

  @Test
  void scoresConfidenceAndBaselineOverTheSamePicks() {
    ConfidenceReport report = report(aDay());

    // WULF: (0.90 - 1)^2 and, most relative volume of three, (1 - 1)^2; RCAT: 0.75^2 and, second,
    // 0.5^2.
    assertThat(report.scored()).isEqualTo(2);
    assertThat(report.brier()).contains(new BigDecimal("0.2862"));
    assertThat(report.byVolume()).contains(new BigDecimal("0.1250"));
    assertThat(report.byShare()).contains(new BigDecimal("0.2500"));
  }

  @Test
  void scoresNothingOfAScanThatDidNotTellWhatIsUsual() {
    List<Envelope> told = new ArrayList<>(aDay().told());
    told.set(
        0,
        Told.at(
            "08:40",
            found(
                candidate("WULF", 3_000, Optional.empty()),
                candidate("RCAT", 2_000, Optional.of(1_000L)))));

    ConfidenceReport report = report(Told.day(told));

    assertThat(report.decided()).isEqualTo(2);
    assertThat(report.scored()).isZero();
    assertThat(report.baseline()).isEmpty();
  }

  @Test
  void groupsTheBaselineByFifthsOfItsRank() {
    assertThat(report(aDay()).baseline())
        .extracting(Band::name, Band::picks, Band::won, Band::meanConfidence)
        .containsExactly(
            tuple("0.4-0.6", 1, 0, new BigDecimal("0.5000")),
            tuple("0.8-1.0", 1, 1, new BigDecimal("1.0000")));
  }

  @Test
  void groupsByBandTierAndProvider() {
    ConfidenceReport report = report(aDay());

    assertThat(report.bands())
        .extracting(Band::name, Band::picks, Band::won)
        .containsExactly(tuple("0.75-0.80", 1, 0), tuple("0.90-0.95", 1, 1));
    assertThat(report.tiers().get(Tier.HIGH).netPnl()).isEqualTo(Usd.parse("40"));
    assertThat(report.providers().keySet()).containsExactly("deepseek + gemini");
  }

  @Test
  void saysNothingOnTooFewPicks() {
    assertThat(report(aDay()).suggestion())
        .isEqualTo("With 2 decided picks there is nothing to say yet: 30 are the least.");
  }

  @Test
  void suggestsOnceThereAreEnough() {
    List<DayRecords> days = new ArrayList<>();
    for (int day = 0; day < 15; day++) {
      days.add(aDay());
    }
    assertThat(ConfidenceReport.of(Told.period(), days).suggestion())
        .startsWith(
            "The confidence told no more than the rank by relative volume over 30 decided picks");
  }

  @Test
  void countsATradeForTheScanThatItsPlanNames() {
    List<Envelope> told = new ArrayList<>(aDay().told());
    told.add(Told.at("09:50", ranked(LATER, pick("WULF", "0.95"))));

    ConfidenceReport report = report(Told.day(told));

    assertThat(report.ledger().getLast().outcome()).isEqualTo(Outcome.NOT_TRADED);
    assertThat(report.decided()).isEqualTo(2);
  }

  @Test
  void isAReportWithoutPicks() {
    ConfidenceReport report = report(Told.day());

    assertThat(report.picks()).isZero();
    assertThat(report.brier()).isEmpty();
    assertThat(report.sheet().text()).contains("0 picks, 0 decided");
  }

  private static ConfidenceReport report(DayRecords day) {
    return ConfidenceReport.of(Told.period(), List.of(day));
  }

  private static DayRecords aDay() {
    return Told.day(
        Told.at("08:40", found()),
        Told.at(
            "09:05",
            ranked(MORNING, pick("WULF", "0.90"), pick("RCAT", "0.75"), pick("BBAR", "0.82"))),
        proposed("WULF"),
        proposed("RCAT"),
        Told.buy(trade("WULF"), "a", 100, "15.00", "09:30:01"),
        Told.sell(trade("WULF"), Leg.TARGET, "b", 100, "15.40", "10:00:00", 0),
        Told.buy(trade("RCAT"), "c", 100, "11.00", "09:30:01"),
        Told.sell(trade("RCAT"), Leg.STOP, "d", 100, "10.90", "10:00:00", 0));
  }

  private static Envelope proposed(String symbol) {
    return Told.at(
        "09:15", new TradeProposed(trade(symbol), MORNING, Examples.wulfPlan(), at("09:27:30")));
  }

  private static TradeId trade(String symbol) {
    return TradeId.of(Told.date(), new Symbol(symbol));
  }

  private static CandidatesFound found(Candidate... candidates) {
    return new CandidatesFound(
        MORNING,
        Told.date(),
        ScanKind.PRE_OPEN,
        at("09:00"),
        new Coverage(5000, 4900, 900, 40),
        List.of(candidates));
  }

  /// By shares BBAR has the most, by what it usually trades the least.
  private static CandidatesFound found() {
    return found(
        candidate("BBAR", 9_000, Optional.of(900_000L)),
        candidate("WULF", 3_000, Optional.of(1_000L)),
        candidate("RCAT", 2_000, Optional.of(1_000L)));
  }

  private static Candidate candidate(String symbol, long volume, Optional<Long> before) {
    return new Candidate(
        instrument(symbol),
        Price.parse("15"),
        Price.parse("14"),
        Percent.parse("4"),
        volume,
        Percent.parse("0.1"),
        at("08:39"),
        List.of(),
        before);
  }

  private static PicksRanked ranked(ScanId scan, Pick... picks) {
    return new PicksRanked(
        scan,
        Told.date(),
        ScanKind.PRE_OPEN,
        Scorer.MODELS,
        List.of(picks),
        List.of(call("gemini"), call("deepseek")));
  }

  private static ModelCall call(String model) {
    return new ModelCall(model, "v1", 900, Usd.parse("0.01"), true, "");
  }

  private static Pick pick(String symbol, String confidence) {
    return new Pick(
        instrument(symbol), Confidence.parse(confidence), Price.parse("15"), "gap", "thin");
  }

  private static Instrument instrument(String symbol) {
    return new Instrument(new Symbol(symbol), symbol, Exchange.NASDAQ);
  }
}
