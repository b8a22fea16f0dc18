package org.openbell.ranker.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openbell.ranker.Samples.RULES;
import static org.openbell.ranker.Samples.candidate;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.trade.Confidence;
import org.openbell.ranker.ranking.Ranking.Ballot;
import org.openbell.ranker.ranking.RankingReply.Vote;

class RankingTest {
  private static final List<Candidate> CANDIDATES =
      List.of(
          candidate("WULF", "8", "0.1"),
          candidate("RCAT", "7", "0.1"),
          candidate("BBAR", "6", "0.1"),
          candidate("BYND", "5", "0.1"));

  @ParameterizedTest
  @CsvSource({
    "0.87, 0.85, 0.86",
    "0.70, 0.70, 0.7",
    "0.75, 0.65, 0.7",
    "0.8, 0.8001, 0.8",
    "0.7, 0.6999, ",
    "0.69999, 0.70, ",
    "1, 0.39, ",
  })
  void takesTheMeanAndNothingBelowTheThreshold(String one, String other, String mean) {
    var picks =
        Ranking.combine(
            List.of(ballot("a", one, "0", "0", "0"), ballot("b", other, "0", "0", "0")),
            CANDIDATES,
            RULES);

    assertThat(picks.stream().map(pick -> pick.confidence().toString()))
        .isEqualTo(mean == null ? List.of() : List.of(mean));
  }

  @Test
  void aCandidateThatOneModelDoesNotNameIsNoPick() {
    var picks =
        Ranking.combine(
            List.of(ballot("a", "0.9", "0.8"), ballot("b", null, "0.8")), CANDIDATES, RULES);

    assertThat(tickers(picks)).containsExactly("RCAT");
    assertThat(picks.getFirst().reason()).isEqualTo("a: why 1 / b: why 1");
    assertThat(picks.getFirst().seenAt()).isEqualTo(CANDIDATES.get(1).last());
  }

  @Test
  void oneUsableModelCountsAlone() {
    var picks = Ranking.combine(List.of(ballot("a", "0.71", "0.9")), CANDIDATES, RULES);

    assertThat(tickers(picks)).containsExactly("RCAT", "WULF");
  }

  @Test
  void keepsTheThreeSurestAndTheScansOrderAmongEquals() {
    var picks =
        Ranking.combine(List.of(ballot("a", "0.8", "0.75", "0.8", "0.9")), CANDIDATES, RULES);

    assertThat(tickers(picks)).containsExactly("BYND", "WULF", "BBAR");
  }

  @Test
  void nobodyAskedMeansNoPicks() {
    assertThat(Ranking.combine(List.of(), CANDIDATES, RULES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 0.2, 0, 0.7",
    "5, 0.3, 1, 0.7",
    "4.9999, 0.2, 0, ",
    "10, 0.3, 0, 0.7",
    "40, 0.1, 1, 0.8",
    "9, 0.2, 1, 0.79",
  })
  void theRuleNeverLeavesTheMediumBand(String move, String spread, int news, String confidence) {
    String[] titles = news == 0 ? new String[0] : new String[] {"A headline"};

    var picks = FallbackRanking.rank(List.of(candidate("WULF", move, spread, titles)), RULES);

    assertThat(picks.stream().map(pick -> pick.confidence().toString()))
        .isEqualTo(confidence == null ? List.of() : List.of(confidence));
  }

  @Test
  void theRuleKeepsThreeToo() {
    List<Candidate> four = CANDIDATES.stream().map(_ -> candidate("WULF", "9", "0.1")).toList();

    assertThat(FallbackRanking.rank(four, RULES)).hasSize(3);
  }

  @Test
  void theRuleCannotBeSetAboveTheMediumBand() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RankingRules(Confidence.parse("0.7"), 3, Confidence.parse("0.8001")))
        .withMessageContaining("0.80 or lower");
  }

  private static Ballot ballot(String model, String... confidences) {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < confidences.length; i++) {
      if (confidences[i] != null) {
        votes.add(new Vote(i, Confidence.parse(confidences[i]), "why " + i, "risk " + i));
      }
    }
    return new Ballot(model, votes);
  }

  private static List<String> tickers(List<Pick> picks) {
    return picks.stream().map(pick -> pick.instrument().symbol().ticker()).toList();
  }
}
