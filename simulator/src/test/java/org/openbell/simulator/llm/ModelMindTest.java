package org.openbell.simulator.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionHours;
import org.openbell.model.trade.Confidence;
import org.openbell.simulator.market.Played;
import org.openbell.simulator.market.Seeds;

class ModelMindTest {
  private static final Confidence TRADE_FROM = Confidence.parse("0.7");
  private static final Instant OPEN = Played.FULL_DAY.open();
  private static final List<CandidateLine> EVERYTHING =
      IntStream.range(0, 26 * 26)
          .mapToObj(i -> "" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
          .map(ticker -> new CandidateLine("C" + ticker, Symbol.parse(ticker)))
          .toList();
  private static final List<CandidateLine> STORIES =
      Stream.of("WULF", "RCAT", "BYND", "BBAR", "ZXRF", "ZXLP", "SKYX")
          .map(ticker -> new CandidateLine("C" + ticker, Symbol.parse(ticker)))
          .toList();

  private static List<String> tradable(ModelMind mind, Family family, Instant now) {
    return mind
        .picks(family, Stream.of(STORIES, EVERYTHING).flatMap(List::stream).toList(), now)
        .stream()
        .filter(pick -> pick.confidence().isAtLeast(TRADE_FROM))
        .map(pick -> pick.symbol().ticker())
        .toList();
  }

  @Test
  void likesExactlyTheThreePicksBeforeTheOpen() {
    for (long seed : Seeds.fifty()) {
      ModelMind mind = new ModelMind(Played.SCENARIO.withSeed(seed), Played.FULL_DAY);
      for (Family family : Family.values()) {
        assertThat(tradable(mind, family, OPEN.minus(Duration.ofMinutes(30))))
            .containsExactly("WULF", "RCAT", "BYND");
      }
    }
  }

  @Test
  void likesTheLateFindsFromTheirSlotOn() {
    for (SessionHours hours : List.of(Played.FULL_DAY, Played.HALF_DAY)) {
      for (long seed : Seeds.fifty()) {
        ModelMind mind = new ModelMind(Played.SCENARIO.withSeed(seed), hours);
        for (Family family : Family.values()) {
          assertThat(tradable(mind, family, minute(hours, 15))).isEmpty();
          assertThat(tradable(mind, family, minute(hours, 60))).isEmpty();
          assertThat(tradable(mind, family, minute(hours, 75))).containsExactly("BBAR");
          assertThat(tradable(mind, family, minute(hours, 105))).containsExactly("BBAR");
          assertThat(tradable(mind, family, minute(hours, 120))).containsExactly("BBAR", "ZXRF");
          assertThat(tradable(mind, family, minute(hours, 150)))
              .containsExactly("BBAR", "ZXRF", "ZXLP");
        }
      }
    }
  }

  private static Instant minute(SessionHours hours, int fromOpen) {
    return hours.open().plus(Duration.ofMinutes(fromOpen));
  }

  @Test
  void keepsEverythingWithoutAStoryBelowATrade() {
    for (long seed : Seeds.fifty()) {
      ModelMind mind = new ModelMind(Played.SCENARIO.withSeed(seed), Played.FULL_DAY);
      for (CandidateLine each : EVERYTHING) {
        assertThat(mind.confidence(Family.GEMINI, each.symbol(), OPEN))
            .isBetween(Confidence.parse("0.30"), Confidence.parse("0.64"));
      }
    }
  }

  @Test
  void listsAtMostTenBestFirstAndNoneBelowOneHalf() {
    ModelMind mind = new ModelMind(Played.SCENARIO, Played.FULL_DAY);
    List<ModelMind.Pick> picks = mind.picks(Family.DEEP_SEEK, EVERYTHING, OPEN);
    assertThat(picks).hasSize(10);
    assertThat(picks)
        .extracting(ModelMind.Pick::confidence)
        .isSortedAccordingTo((a, b) -> b.compareTo(a))
        .allMatch(confidence -> confidence.isAtLeast(Confidence.parse("0.5")));
  }

  @Test
  void takesBetween50And150Milliseconds() {
    ModelMind mind = new ModelMind(Played.SCENARIO, Played.FULL_DAY);
    for (int i = 0; i < 1000; i++) {
      assertThat(mind.latency(Family.GEMINI, "prompt " + i))
          .isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
    }
  }
}
