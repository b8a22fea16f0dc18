package org.openbell.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;

class ScenarioFileTest {
  private static final String STORY =
      """
      date: 2025-10-29
      about: one stock
      seed: 1
      universe: 1
      account: {cash: 100}
      stories:
        - symbol: ABC
          name: Abc
          exchange: NASDAQ
          type: CS
          previousClose: 10
          volume: 1000
          preMarketVolume: 10
          wobble: 0.01
          path:
            - {at: open, price: 10.00, source: synthetic}
            - {at: close, price: 10.50, source: recorded}
          opinions:
            - {from: pre-open, deepSeek: 0.71, gemini: 0.70}
      """;

  @Test
  void readsTheDayThatComesWithTheSimulator() {
    Scenario scenario = ScenarioFile.load("2025-10-29");
    assertThat(scenario.date()).isEqualTo(SessionDate.of(2025, 10, 29));
    assertThat(scenario.account().cash()).isEqualTo(Usd.parse("30000"));
    assertThat(scenario.account().holdings())
        .containsExactly(new Holding(Symbol.parse("SKYX"), Shares.of(182), Price.parse("1.20")));
    assertThat(scenario.universe()).isGreaterThanOrEqualTo(8000);
  }

  @Test
  void marksOnlyTheFiguresOfTheLogAsRecorded() {
    assertThat(ScenarioFile.load("2025-10-29").stories())
        .flatExtracting(Story::path)
        .filteredOn(waypoint -> waypoint.source() == Source.RECORDED)
        .extracting(waypoint -> waypoint.price().toString())
        .containsExactly("15.19", "16.23", "11.19", "11.60", "2.07", "2.08", "15.08", "16.00");
  }

  @Test
  void readsAFileOfYourOwn(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), STORY);
    assertThat(ScenarioFile.load(file.toString()).story(Symbol.parse("ABC"))).isPresent();
  }

  @Test
  void saysWhichScenariosThereAre() {
    assertThatThrownBy(() -> ScenarioFile.load("2025-10-30"))
        .isInstanceOf(BadScenario.class)
        .hasMessage(
            "no scenario '2025-10-30': give the path of a YAML file or one of [2025-10-29]");
  }

  @Test
  void saysWhereAMomentIsWrongAndHowToWriteOne() {
    assertThatThrownBy(() -> ScenarioFile.parse("x.yaml", STORY.replace("at: close", "at: noon")))
        .isInstanceOf(BadScenario.class)
        .hasMessage(
            "scenario x.yaml, line 17, stories[0].path[1].at: 'noon' is not a moment of the day:"
                + " write pre-open, open, open+1h15m, open-2h or close-15m");
  }

  @Test
  void saysWhereAPriceIsWrong() {
    assertBad(STORY.replace("10.50", "10.505"), "line 17, stories[0].path[1]: price 10.505");
    assertBad(STORY.replace("10.50", "lots"), "path[1].price: price is not a number: 'lots'");
  }

  @Test
  void namesAMissingField() {
    assertBad(STORY.replace("    volume: 1000\n", ""), "field 'volume' is missing");
    assertBad(STORY.replace("seed: 1\n", ""), "field 'seed' is missing");
  }

  @Test
  void namesAFieldThatDoesNotExist() {
    assertBad(STORY.replace("universe: 1", "universe: 1\nuniversum: 2"), "universum");
  }

  @Test
  void refusesModelsThatDisagree() {
    assertBad(STORY.replace("0.70", "0.60"), "opinions[0]: deepSeek 0.71 and gemini 0.6 differ");
  }

  @Test
  void refusesAStoryWithoutItsClose() {
    assertBad(STORY.replace("at: close", "at: open+5m"), "the path needs a waypoint at: close");
  }

  @Test
  void refusesWhatIsNotYaml() {
    assertBad("date: 2025-10-29\n\tabout: x", "not YAML");
    assertBad("date: [2025]", "line 1, date");
    assertBad("", "scenario x.yaml");
  }

  private static void assertBad(String yaml, String message) {
    assertThatThrownBy(() -> ScenarioFile.parse("x.yaml", yaml))
        .isInstanceOf(BadScenario.class)
        .hasMessageContaining("scenario x.yaml")
        .hasMessageContaining(message);
  }
}
