package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Ballot;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Ranking;
import org.openbell.auditor.fact.Scan;
import org.openbell.auditor.fact.Subject;

class RankingsTest {
  private static Story scanned() {
    var story = day().with(new Scan("scan", true, at("08:01:00"), at("09:15:00"), 100, 100));
    List.of("WULF", "RCAT", "BYND", "BBAR").forEach(symbol -> story.with(found(symbol)));
    return story;
  }

  private static Candidate found(String symbol) {
    var seen =
        new Candidate.Seen(
            new BigDecimal("10.80"),
            new BigDecimal("10.00"),
            new BigDecimal("8"),
            50_000,
            new BigDecimal("0.1"));
    return new Candidate("scan", true, symbol, at("08:00:00"), Optional.of(seen));
  }

  private static Ranking.Pick pick(String symbol, String confidence) {
    return new Ranking.Pick(symbol, new BigDecimal(confidence), new BigDecimal("10.80"));
  }

  private static Ranking ranking(String time, boolean byRule, Ranking.Pick... picks) {
    return new Ranking(time, "scan", at(time), byRule, List.of(picks));
  }

  private static Ballot says(String model, String... symbolsAndConfidences) {
    Map<String, BigDecimal> confidences = new LinkedHashMap<>();
    for (int i = 0; i < symbolsAndConfidences.length; i += 2) {
      confidences.put(symbolsAndConfidences[i], new BigDecimal(symbolsAndConfidences[i + 1]));
    }
    return new Ballot("scan", model, confidences);
  }

  private static int wrong(Story story, Ranking.Pick... picks) {
    return story
        .notKnowing(Subject.BALLOTS)
        .with(ranking("09:00:00", true, picks))
        .violations(33)
        .size();
  }

  @Test
  void picksAreAFewOfItsScanTheSurestFirst() {
    var three = new Ranking.Pick[] {pick("WULF", "0.8"), pick("RCAT", "0.7"), pick("BYND", "0.7")};

    assertThat(wrong(scanned(), three)).isZero();
    assertThat(wrong(scanned(), three[0], three[1], three[2], pick("BBAR", "0.7"))).isOne();
    assertThat(wrong(scanned(), three[1], three[0])).isOne();
    assertThat(wrong(scanned(), pick("SKYX", "0.7"))).isOne();
  }

  @Test
  void eachIsSureEnoughAndARuleNotTooSure() {
    assertThat(wrong(scanned(), pick("WULF", "0.6999"))).isOne();
    assertThat(wrong(scanned(), pick("WULF", "0.8001"))).isOne();
  }

  @Test
  void eachIsAtThePriceThatTheScanSaw() {
    var other = new Ranking.Pick("WULF", new BigDecimal("0.7"), new BigDecimal("10.81"));

    assertThat(wrong(scanned(), other)).isOne();
  }

  @Test
  void aScanIsRankedOnceAndInTime() {
    var story = scanned().notKnowing(Subject.BALLOTS);

    assertThat(story.with(ranking("09:15:05", true)).violations(33)).isEmpty();
    assertThat(story.with(ranking("09:15:04", true)).violations(33)).hasSize(1);
    assertThat(scanned().with(ranking("09:15:06", true)).violations(33)).hasSize(1);
  }

  @Test
  void aPickIsAsSureAsTheModelsAreOnAverage() {
    var story = scanned().with(says("one", "WULF", "0.8001"), says("two", "WULF", "0.7000"));

    assertThat(story.with(ranking("09:00:00", false, pick("WULF", "0.75"))).violations(33))
        .isEmpty();
    assertThat(rankedAs("0.7501", "0.8001", "0.7000")).isPositive();
  }

  private static int rankedAs(String told, String one, String two) {
    return scanned()
        .with(says("one", "WULF", one), says("two", "WULF", two))
        .with(ranking("09:00:00", false, pick("WULF", told)))
        .violations(33)
        .size();
  }

  @Test
  void eachModelHasToNameIt() {
    var story =
        scanned().with(says("one", "WULF", "0.9", "RCAT", "0.9"), says("two", "WULF", "0.8"));

    assertThat(story.with(ranking("09:00:00", false, pick("WULF", "0.85"))).violations(33))
        .isEmpty();
    assertThat(
            scanned()
                .with(says("one", "RCAT", "0.9"), says("two", "WULF", "0.8"))
                .with(ranking("09:00:00", false, pick("RCAT", "0.9")))
                .violations(33))
        .isNotEmpty();
  }

  @Test
  void theSurestAreNotLeftOut() {
    var story = scanned().with(says("one", "WULF", "0.9", "RCAT", "0.8"));

    assertThat(story.with(ranking("09:00:00", false, pick("RCAT", "0.8"))).violations(33))
        .hasSize(1);
  }

  @Test
  void theRuleRanksWhenNoModelAnswersAndOnlyThen() {
    assertThat(scanned().with(ranking("09:00:00", true)).violations(33)).isEmpty();
    assertThat(
            scanned()
                .with(says("one", "WULF", "0.9"))
                .with(ranking("09:00:00", true, pick("WULF", "0.8")))
                .violations(33))
        .hasSize(1);
  }

  @Test
  void whatTheModelsSaidIsNotAlwaysKnown() {
    var verdict = scanned().notKnowing(Subject.BALLOTS).with(ranking("09:00:00", true)).judged();

    assertThat(verdict.unjudged())
        .singleElement()
        .satisfies(each -> assertThat(each.rule().number()).isEqualTo(33));
  }
}
