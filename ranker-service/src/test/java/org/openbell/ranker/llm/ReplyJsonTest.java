package org.openbell.ranker.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.trade.Confidence;
import org.openbell.ranker.ranking.RankingReply;
import org.openbell.ranker.ranking.RankingReply.Ranked;
import org.openbell.ranker.ranking.RankingReply.Unusable;
import org.openbell.ranker.ranking.RankingReply.Vote;

class ReplyJsonTest {
  private static final String GOOD =
      "{\"picks\":[{\"id\":\"C02\",\"confidence\":0.86,\"reason\":\"r\",\"risks\":\"k\"}]}";

  @Test
  void readsWhatWasAskedFor() {
    assertThat(ReplyJson.judge(GOOD, 3))
        .isEqualTo(new Ranked(List.of(new Vote(1, Confidence.parse("0.86"), "r", "k"))));
  }

  @Test
  void wholeNumbersAndNoPicksAreFine() {
    assertThat(ReplyJson.judge(GOOD.replace("0.86", "1"), 3)).isInstanceOf(Ranked.class);
    assertThat(ReplyJson.judge(GOOD.replace("0.86", "0"), 3)).isInstanceOf(Ranked.class);
    assertThat(ReplyJson.judge("{\"picks\":[]}", 3)).isEqualTo(new Ranked(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.86 ,\"confidence\":0.9",
        "\"0.86\"",
        "NaN",
        "null",
        "true",
        "1.0001",
        "-0.01",
        "1e3",
        "1e-999999999",
        "1e999999999",
        "[0.86]",
        "{}"
      })
  void anythingButANumberFromZeroToOneIsUnusable(String confidence) {
    assertThat(ReplyJson.judge(GOOD.replace("0.86", confidence), 3)).isInstanceOf(Unusable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C00", "C04", "c02", "C2", "C002", "WULF", "", "C02 ", "C\uff10\uff12", "2"})
  void anIdThatIsNotOnTheListIsUnusable(String id) {
    assertThat(ReplyJson.judge(GOOD.replace("C02", id), 3)).isInstanceOf(Unusable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "I would buy WULF.",
        "[]",
        "{}",
        "null",
        "{\"picks\":{}}",
        "{\"picks\":[1]}",
        "{\"picks\":[{}]}",
        "{\"picks\":[{\"id\":\"C01\",\"confidence\":0.8}]}",
        "{\"picks\":[]} and more",
        "```json\n{\"picks\":[]}\n```",
        "{\"picks\":[],\"picks\":[]}",
        "{\"picks\":["
      })
  void anythingElseIsUnusable(String text) {
    assertThat(ReplyJson.judge(text, 3)).isInstanceOf(Unusable.class);
  }

  @Test
  void aCandidateTwiceOrElevenPicksAreUnusable() {
    assertThat(ReplyJson.judge(picks(IntStream.of(0, 1, 0)), 30))
        .isEqualTo(new Unusable("C01 is picked twice"));
    assertThat(ReplyJson.judge(picks(IntStream.range(0, 10)), 30)).isInstanceOf(Ranked.class);
    assertThat(ReplyJson.judge(picks(IntStream.range(0, 11)), 30))
        .isEqualTo(new Unusable("11 picks, more than 10"));
  }

  @Test
  void tenThousandDamagedAnswersNeverEscapeTheRules() {
    long seed = Long.getLong("openbell.seed", 20_251_029L);
    System.out.println("ReplyJsonTest runs with -Dopenbell.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    int ranked = 0;
    for (int i = 0; i < 10_000; i++) {
      RankingReply reply = ReplyJson.judge(damaged(random), 5);
      switch (reply) {
        case Ranked(var votes) -> {
          ranked++;
          assertThat(votes).hasSizeLessThanOrEqualTo(10);
          assertThat(votes.stream().map(Vote::candidate)).doesNotHaveDuplicates();
          assertThat(votes).allMatch(vote -> vote.candidate() >= 0 && vote.candidate() < 5);
        }
        case Unusable(String reason) -> assertThat(reason).isNotBlank();
      }
    }
    assertThat(ranked).as("some damage is harmless, most is not").isBetween(500, 9_500);
  }

  private static String damaged(SplittableRandom random) {
    StringBuilder text = new StringBuilder(picks(IntStream.range(0, random.nextInt(1, 8))));
    String alphabet = "{}[]\",:0123456789.eE-C nulltrueNaN\\\u0000\u200b\uff10";
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length());
      char other = alphabet.charAt(random.nextInt(alphabet.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, other);
        case 1 -> text.insert(at, other);
        case 2 -> text.deleteCharAt(at);
        default -> throw new IllegalStateException("three kinds of damage");
      }
    }
    return text.toString();
  }

  private static String picks(IntStream positions) {
    return positions
        .mapToObj(
            i ->
                "{\"id\":\"C%02d\",\"confidence\":0.%d,\"reason\":\"r\",\"risks\":\"k\"}"
                    .formatted(i + 1, i + 1))
        .collect(Collectors.joining(",", "{\"picks\":[", "]}"));
  }
}
