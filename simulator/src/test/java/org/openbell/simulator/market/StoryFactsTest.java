package org.openbell.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.simulator.market.Played.level;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.scenario.BadScenario;
import org.openbell.simulator.scenario.Scenario;
import org.openbell.simulator.scenario.ScenarioFile;

/// What the day 2025-10-29 promises, whatever the seed, on a full day and on a half day.
class StoryFactsTest {

  private static void everyDay(Consumer<Played> claim) {
    for (long seed : Seeds.fifty()) {
      for (SessionHours hours : List.of(Played.FULL_DAY, Played.HALF_DAY)) {
        claim.accept(Played.storiesOnly(seed, hours));
      }
    }
  }

  @Test
  void opensAndPeaksWhereTheLogSaysTheyDid() {
    everyDay(
        day -> {
          assertOpenAndHigh(day, "WULF", "15.19", "16.23");
          assertOpenAndHigh(day, "RCAT", "11.19", "11.60");
          assertOpenAndHigh(day, "BBAR", "15.08", "16.00");
          assertOpenAndHigh(day, "BYND", "2.07", "2.08");
        });
  }

  private static void assertOpenAndHigh(Played day, String ticker, String open, String high) {
    Quote atClose = day.market().quote(Symbol.parse(ticker), day.close());
    assertThat(atClose.open()).contains(Price.parse(open));
    assertThat(atClose.high()).contains(Price.parse(high));
    assertThat(day.highest(ticker, day.open(), day.close())).isEqualTo(Price.parse(high));
  }

  @Test
  void wulfReachesItsTargetBetweenMinute20And25AndNeverItsStop() {
    everyDay(day -> assertTarget(day, "WULF", "2.6", 20, 25));
  }

  @Test
  void rcatReachesItsTargetBetweenMinute30And45AndNeverItsStop() {
    everyDay(day -> assertTarget(day, "RCAT", "1.8", 30, 45));
  }

  private static void assertTarget(
      Played day, String ticker, String percent, int notBefore, int by) {
    Price entry = day.openOf(ticker);
    Price target = level(entry, percent);
    assertThat(day.highest(ticker, day.open(), day.minute(notBefore))).isLessThan(target);
    assertThat(day.at(ticker, day.minute(by))).isGreaterThanOrEqualTo(target);
    // It stays there for a quarter of an hour: nothing hangs on who looks when.
    assertThat(day.lowest(ticker, day.minute(by), day.minute(by + 15)))
        .isGreaterThanOrEqualTo(target);
    assertThat(day.lowest(ticker, day.open(), day.close())).isGreaterThan(level(entry, "-0.9"));
  }

  @Test
  void byndFallsThroughItsStopBetweenMinute14And20AndStaysBelow() {
    everyDay(
        day -> {
          Price stop = level(day.openOf("BYND"), "-0.9");
          assertThat(day.lowest("BYND", day.open(), day.minute(14))).isGreaterThan(stop);
          assertThat(day.highest("BYND", day.minute(20), day.close())).isLessThan(stop);
          assertThat(day.highest("BYND", day.open(), day.close()))
              .isLessThan(level(day.openOf("BYND"), "1.8"));
        });
  }

  @Test
  void anApprovedBbarMeetsNeitherStopNorTargetUntilTheClose() {
    everyDay(
        day -> {
          Price highestEntry = day.highest("BBAR", day.minute(75), day.minute(100));
          Price lowestEntry = day.lowest("BBAR", day.minute(75), day.minute(100));
          assertThat(day.lowest("BBAR", day.minute(75), day.close()))
              .isGreaterThan(level(highestEntry, "-0.85"));
          assertThat(day.highest("BBAR", day.minute(75), day.close()))
              .isLessThan(level(lowestEntry, "1.5"));
        });
  }

  @Test
  void theLateFindsHaveRisenByTheTimeTheModelsLikeThem() {
    everyDay(
        day -> {
          assertRisenTenPercent(day, "ZXRF", 120);
          assertRisenTenPercent(day, "ZXLP", 150);
        });
  }

  private static void assertRisenTenPercent(Played day, String ticker, int minute) {
    Quote quote = day.market().quote(Symbol.parse(ticker), day.minute(minute));
    assertThat(quote.last().changeFrom(quote.previousClose()).value())
        .isGreaterThan(BigDecimal.TEN);
  }

  @Test
  void theSharesOfOthersHaveAPriceToo() {
    everyDay(
        day ->
            assertThat(day.lowest("SKYX", day.open(), day.close()))
                .isGreaterThanOrEqualTo(Price.parse("1.20")));
  }

  @Test
  void refusesAStoryThatDoesNotFitIntoAHalfDay() {
    Scenario tooLong =
        ScenarioFile.parse(
            "long.yaml",
            """
            {date: 2025-10-29, about: x, seed: 1, universe: 1, account: {cash: 1}, stories: [
              {symbol: ABC, name: Abc, exchange: NYSE, type: CS, previousClose: 10, volume: 9,
               preMarketVolume: 9, wobble: 0, path: [
                {at: open, price: 10, source: synthetic},
                {at: open+4h, price: 10, source: synthetic},
                {at: close, price: 10, source: synthetic}]}]}
            """);
    assertThatThrownBy(() -> SeededMarket.of(tooLong, Played.HALF_DAY))
        .isInstanceOf(BadScenario.class)
        .hasMessage(
            "story of ABC: waypoint open+240m is after the close on 2025-11-28,"
                + " a session of 210 minutes");
  }
}
