package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.instrument.Symbol;
import org.openbell.simulator.scenario.MarketAccess;
import org.openbell.simulator.venue.ScriptedMarket;

/// Data lines: what they start with, what they tell, and when there is none.
class MarketDataTest {
  private static final Symbol AAPL = ScriptedMarket.AAPL.symbol();

  private static String line(int requestId, String generic, int snapshot) {
    return "1|11|"
        + requestId
        + "|265598||STK||0|||SMART||USD|||0|"
        + generic
        + "|"
        + snapshot
        + "|0||";
  }

  @Test
  void beginsWithItsParametersItsTypeAndEverythingThereIs() {
    var told = Dialog.at("09:40:00").ask(line(5, "", 0));

    assertThat(told)
        .containsExactly(
            "81|5|0.01|9c0001|3|",
            "58|1|5|1|",
            "1|6|5|9|100.0|0|0|",
            "1|6|5|1|10.39|300|1|",
            "1|6|5|2|10.41|400|1|",
            "1|6|5|4|10.4|100|0|",
            "1|6|5|14|10.4|0|0|",
            "2|6|5|8|1000000|",
            "46|6|5|32|Q|",
            "46|6|5|33|Q|",
            "46|6|5|84|Q|",
            "46|6|5|45|" + Dialog.et("09:40:00").getEpochSecond() + "|",
            "45|6|5|49|0|");
  }

  @Test
  void aSnapshotEndsAndTakesNoLine() {
    var dialog = Dialog.at("09:40:00");

    assertThat(dialog.ask(line(5, "", 1)).getLast()).isEqualTo("57|1|5|");
    assertThat(dialog.ask("2|1|5|")).singleElement().asString().startsWith("4|5|300|");
    assertThat(dialog.ask(line(5, "233", 1))).singleElement().asString().startsWith("4|5|414|");
  }

  @Test
  void genericTicksComeBesideTheOthers() {
    var told = Dialog.at("09:40:00").ask(line(5, "221,233,236,293,318,100", 0));

    assertThat(told)
        .contains(
            "1|6|5|37|10.4|0|0|",
            "46|6|5|48|10.40;100;" + Dialog.et("09:40:00").toEpochMilli() + ";1000000;10.40;true|",
            "45|6|5|46|3.0|",
            "45|6|5|54|10000.0|",
            "45|6|5|57|10.4|")
        .anyMatch(message -> message.startsWith("2|6|5|89|"));
  }

  @Test
  void averagesComeFromTheSameDaysAsDailyBars() {
    var told = Dialog.at("09:40:00").ask(line(5, "165", 0));

    assertThat(told)
        .filteredOn(message -> message.matches("1\\|6\\|5\\|(1[5-9]|20)\\|.*"))
        .hasSize(6);
    assertThat(told).anyMatch(message -> message.startsWith("2|6|5|21|"));
  }

  @Test
  void auctionTicksFlowBeforeTheOpenAndTheCloseOnly() {
    var dialog = Dialog.at("09:00:00");

    assertThat(dialog.ask(line(5, "225", 0))).noneMatch(MarketDataTest::isAuction);
    assertThat(dialog.until("09:27:00").stream().filter(MarketDataTest::isAuction)).hasSize(4);
    assertThat(dialog.until("11:00:00")).noneMatch(MarketDataTest::isAuction);
    assertThat(dialog.until("15:55:00").stream().filter(MarketDataTest::isAuction)).isNotEmpty();
  }

  private static boolean isAuction(String message) {
    return message.matches("[12]\\|6\\|5\\|(34|35|36|61)\\|.*");
  }

  @Test
  void refusesTicksThatAreNoNumbers() {
    assertThat(Dialog.at("09:40:00").ask(line(5, "233;mark", 0)))
        .singleElement()
        .asString()
        .startsWith("4|5|321|");
  }

  @Test
  void bidAndAskAreMinusOneWhenNobodyTrades() {
    var dialog = Dialog.at("03:00:00");

    assertThat(dialog.ask(line(5, "", 0))).contains("1|6|5|1|-1.0|0|0|", "1|6|5|2|-1.0|0|0|");
    assertThat(dialog.until("04:00:01")).contains("1|6|5|1|10.39|300|1|");
  }

  @Test
  void frozenQuotesAreShownAtNightAndSaySo() {
    var dialog = Dialog.at("22:00:00");
    dialog.ask("59|1|2|");

    assertThat(dialog.ask(line(5, "", 0))).contains("58|1|5|2|", "1|6|5|1|10.39|300|1|");
  }

  @ParameterizedTest(name = "{0} with type {1}: {2}")
  @CsvSource({
    "NOT_SUBSCRIBED, 1, 354, 0",
    "NOT_SUBSCRIBED, 3, 10167, 3",
    "NOT_SUBSCRIBED, 4, 10167, 3",
    "NOT_FOR_API, 1, 10089, 0",
    "NOT_FOR_API, 3, 10167, 3",
    "NO_DELAYED, 2, 354, 0",
    "NO_DELAYED, 3, 10168, 0",
    "PARTLY, 1, 10090, 1",
    "TAKEN, 1, 10197, 0",
  })
  void tellsWhatIsNotSubscribed(MarketAccess access, int wanted, int code, int granted) {
    var dialog = Dialog.at("09:40:00");
    dialog.gateway().marketAccess(access);
    dialog.ask("59|1|" + wanted + "|");

    var told = dialog.ask(line(5, "", 0));

    assertThat(told.getFirst()).startsWith("4|5|" + code + "|");
    if (granted == 0) {
      assertThat(told).hasSize(1);
    } else {
      assertThat(told).contains("58|1|5|" + granted + "|");
    }
  }

  @Test
  void delayedDataHasNumbersOfItsOwnAndIsAQuarterOfAnHourOld() {
    var market = new ScriptedMarket("10.40", "11.00").print(Dialog.et("09:40:00"), "10.70");
    var dialog = Dialog.on(market, "09:50:00", 200);
    dialog.gateway().marketAccess(MarketAccess.NOT_SUBSCRIBED);
    dialog.ask("59|1|3|");

    var told = dialog.ask(line(5, "233", 0));

    assertThat(told.subList(3, told.size()))
        .containsExactly(
            "1|6|5|75|100.0|0|0|",
            "1|6|5|66|10.39|300|1|",
            "1|6|5|67|10.41|400|1|",
            "1|6|5|68|10.4|100|0|",
            "1|6|5|76|10.4|0|0|",
            "2|6|5|74|1000000|",
            "46|6|5|88|" + Dialog.et("09:35:00").getEpochSecond() + "|",
            "45|6|5|90|0|");
    assertThat(dialog.until("09:55:01")).contains("1|6|5|68|10.7|100|0|");
  }

  @Test
  void aHaltStopsTheQuoteAndTurnsTick49() {
    var market = new ScriptedMarket("10.40", "11.00").print(Dialog.et("09:45:00"), "10.90");
    var dialog = Dialog.on(market, "09:40:00", 200);
    dialog.ask(line(5, "", 0));
    dialog.exchange().halt(AAPL, dialog.now());

    assertThat(dialog.until("09:41:00")).containsExactly("45|6|5|49|1.0|");
    assertThat(dialog.until("09:46:00")).isEmpty();
    dialog.exchange().resume(AAPL, dialog.now());
    assertThat(dialog.until("09:47:00")).contains("45|6|5|49|0|", "1|6|5|4|10.9|100|0|");
  }

  @Test
  void refusesDuplicatesUnknownIdsAndLinesBeyondTheHundredthOfAllClients() {
    var dialog = Dialog.at("09:40:00");
    var other = dialog.connect(200, 8);
    for (var id = 1; id <= 60; id++) {
      dialog.ask(line(id, "", 0));
    }
    for (var id = 1; id <= 40; id++) {
      dialog.say(other, line(id, "", 0));
    }

    assertThat(dialog.ask(line(60, "", 0))).singleElement().asString().startsWith("4|60|102|");
    assertThat(dialog.ask(line(61, "", 0))).singleElement().asString().startsWith("4|61|101|");
    assertThat(dialog.ask("2|1|99|")).singleElement().asString().startsWith("4|99|300|");
    assertThat(dialog.ask("2|1|60|")).isEmpty();
    assertThat(dialog.ask(line(61, "", 0)).getFirst()).startsWith("81|61|");
  }

  @Test
  void onlyTheSizeIsToldWhenOnlyTheSizeChanged() {
    var line =
        new MarketLine(5, ScriptedMarket.AAPL, GenericTicks.NONE, DataGrants.LIVE_TYPE, true);
    var first = Map.<Integer, TickValue>of(1, quote(300));
    var then = Map.<Integer, TickValue>of(1, quote(500));
    line.show(200, first, 0);

    assertThat(line.show(200, then, 1)).hasToString("[2|6|5|0|500|]");
  }

  private static TickValue quote(long size) {
    return new TickValue.PriceTick(new BigDecimal("10.39"), size, 1);
  }

  @Test
  void tickByTickTellsEveryTradeAndTheHalt() {
    var market =
        new ScriptedMarket("10.40", "11.00")
            .print(Dialog.et("09:40:02"), "10.45")
            .print(Dialog.et("09:40:03"), "10.46");
    var dialog = Dialog.on(market, "09:40:00", 200);
    var second = Dialog.et("09:40:00").getEpochSecond();

    assertThat(dialog.ask("97|5|265598||STK||0|||SMART||USD|||AllLast|0|0|"))
        .containsExactly("99|5|2|" + second + "|10.4|100|0|NASDAQ||");
    assertThat(dialog.until("09:40:05"))
        .containsExactly(
            "99|5|2|" + (second + 2) + "|10.45|100|0|NASDAQ||",
            "99|5|2|" + (second + 3) + "|10.46|100|0|NASDAQ||");
    dialog.exchange().halt(AAPL, dialog.now());
    assertThat(dialog.until("09:40:06")).containsExactly("99|5|2|" + (second + 6) + "|0|0|1|||");
  }

  @Test
  void tickByTickShowsQuotesAndMidpointsToo() {
    var dialog = Dialog.at("09:40:00");
    var second = Dialog.et("09:40:00").getEpochSecond();

    assertThat(dialog.ask("97|5|265598||STK||0|||SMART||USD|||BidAsk|0|1|"))
        .containsExactly("99|5|3|" + second + "|10.39|10.41|300|400|0|");
    assertThat(dialog.ask("97|6|8314||STK||0|||SMART||USD|||MidPoint|0|0|"))
        .containsExactly("99|6|4|" + second + "|10.4|");
  }

  @Test
  void tickByTickIsRationed() {
    var dialog = Dialog.at("09:40:00");
    var tick = "||STK||0|||SMART||USD|||Last|0|0|";

    assertThat(dialog.ask("97|1|265598||STK||0|||SMART||USD|||last|0|0|").getFirst())
        .startsWith("4|1|321|");
    dialog.ask("97|1|265598" + tick);
    assertThat(dialog.ask("97|2|265598" + tick).getFirst()).startsWith("4|2|10190|");
    for (var id = 3; id <= 6; id++) {
      dialog.until("09:40:0" + id);
      dialog.ask("97|" + id + "|265598" + tick);
    }
    dialog.until("09:40:07");
    assertThat(dialog.ask("97|7|265598" + tick).getFirst())
        .startsWith("4|7|10190|Failed to request tick-by-tick data:Max number");
  }

  @Test
  void refusesByNameWhatIsNotPlayed() {
    var dialog = Dialog.at("09:40:00");
    var contract = "|265598||STK||0|||SMART||USD|||";

    assertThat(dialog.ask("10|5|1" + contract + "5|0||").getFirst()).startsWith("4|1|354|");
    assertThat(dialog.ask("96|2" + contract + "0|||10|TRADES|1|0||").getFirst())
        .startsWith("4|2|10187|");
    assertThat(dialog.ask("18|1|1|").getFirst()).startsWith("4|-1|321|");
    assertThat(dialog.ask("104|9|")).containsExactly("107|9||");
  }
}
