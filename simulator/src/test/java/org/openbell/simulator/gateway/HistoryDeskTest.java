package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.market.BarSize;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.SeededMarket;
import org.openbell.simulator.scenario.ScenarioFile;

/// Bars, and everything that can be wrong with a request for them.
class HistoryDeskTest {
  private static final Market MARKET =
      SeededMarket.of(
          ScenarioFile.parse(
              "small.yaml",
              """
              {date: 2026-11-20, about: x, seed: 1, universe: 1, account: {cash: 1}, stories: [
                {symbol: SKYX, name: x, exchange: NASDAQ, type: CS, previousClose: 1.2, volume: 9,
                 preMarketVolume: 9, wobble: 0, path: [
                  {at: open, price: 1.2, source: synthetic},
                  {at: close, price: 1.2, source: synthetic}]}]}
              """),
          SessionHours.full(Dialog.DATE));

  private static Dialog at(String time, int version) {
    return Dialog.on(MARKET, time, version);
  }

  private static String bars(
      int id, String end, String size, String span, int regular, String what, int dates, int keep) {
    return "20|"
        + id
        + "|0|AAPL|STK||0|||SMART||USD|||0|"
        + end
        + "|"
        + size
        + "|"
        + span
        + "|"
        + regular
        + "|"
        + what
        + "|"
        + dates
        + "|"
        + keep
        + "||";
  }

  private static String minutes(int id) {
    return bars(id, "", "1 min", "1 D", 1, "TRADES", 1, 0);
  }

  @Test
  void sendsABlockAndItsEndFromVersion196On() {
    var told = at("09:40:30", 200).ask(minutes(4));

    assertThat(Dialog.ids(told)).containsExactly("17", "108");
    assertThat(told.getFirst()).startsWith("17|4|11|20261120 09:30:00 US/Eastern|");
    assertThat(told.getLast())
        .isEqualTo("108|4|20261120 09:30:00 US/Eastern|20261120 09:40:30 US/Eastern|");
    assertThat(fields(told.getFirst())).hasSize(3 + 11 * 8);
  }

  @Test
  void sendsTheEndInsideTheBlockBefore196AndNoZoneBefore174() {
    var told = at("09:40:30", 195).ask(minutes(4));
    var old = at("09:40:30", 173).ask(minutes(4));

    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .startsWith("17|4|20261120 09:30:00 US/Eastern|20261120 09:40:30 US/Eastern|11|");
    assertThat(fields(told.getFirst())).hasSize(5 + 11 * 8);
    assertThat(old.getFirst())
        .startsWith("17|4|20261120  09:30:00|20261120  09:40:30|11|20261120  09:30:00|");
  }

  @Test
  void writesEpochSecondsWhenAskedButDatesForDays() {
    var dialog = at("09:40:30", 200);
    var open = Dialog.et("09:30:00").getEpochSecond();

    assertThat(dialog.ask(bars(4, "", "1 min", "1 D", 1, "TRADES", 2, 0)).getFirst())
        .startsWith("17|4|11|" + open + "|");
    assertThat(dialog.ask(bars(5, "", "1 day", "2 D", 1, "TRADES", 2, 0)).getFirst())
        .startsWith("17|5|2|20261119|");
  }

  @ParameterizedTest
  @EnumSource(BarSize.class)
  void hasBarsOfEverySizeThatFitTogether(BarSize size) {
    var span = size.seconds() < 60 ? "1800 S" : size.isIntraday() ? "2 D" : "3 M";
    var told = at("12:00:00", 200).ask(bars(4, "", size.toString(), span, 1, "TRADES", 1, 0));

    assertThat(Dialog.ids(told)).containsExactly("17", "108");
    var fields = fields(told.getFirst());
    assertThat(Integer.parseInt(fields.get(2))).isPositive();
    for (var i = 3; i < fields.size(); i += 8) {
      var prices = fields.subList(i + 1, i + 5).stream().map(BigDecimal::new).toList();
      assertThat(prices.get(1))
          .isEqualByComparingTo(prices.stream().max(BigDecimal::compareTo).get());
      assertThat(prices.get(2))
          .isEqualByComparingTo(prices.stream().min(BigDecimal::compareTo).get());
      assertThat(Long.parseLong(fields.get(i + 5))).isPositive();
    }
  }

  @Test
  void minutesOfAPastDayAddUpToItsDailyBar() {
    var dialog = at("09:40:00", 200);
    var end = "20261118-23:00:00";
    var day = fields(dialog.ask(bars(4, end, "1 day", "1 D", 1, "TRADES", 1, 0)).getFirst());
    var minutes = fields(dialog.ask(bars(5, end, "1 min", "1 D", 1, "TRADES", 1, 0)).getFirst());

    assertThat(minutes.get(2)).isEqualTo("390");
    assertThat(minutes.get(4)).isEqualTo(day.get(4));
    assertThat(minutes.get(minutes.size() - 4)).isEqualTo(day.get(7));
    assertThat(column(minutes, 2).max(BigDecimal::compareTo)).contains(new BigDecimal(day.get(5)));
    assertThat(column(minutes, 3).min(BigDecimal::compareTo)).contains(new BigDecimal(day.get(6)));
    assertThat(column(minutes, 5).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(day.get(8));
  }

  @Test
  void eachDayOpensWhereTheOneBeforeRemembersIt() {
    var days =
        fields(at("09:40:00", 200).ask(bars(4, "", "1 day", "1 Y", 1, "TRADES", 1, 0)).getFirst());

    assertThat(Integer.parseInt(days.get(2))).isBetween(245, 255);
    assertThat(days.get(days.size() - 8)).isEqualTo("20261120");
  }

  @Test
  void quotesHaveNoVolumeAndBidAskBarsMeanFourOtherThings() {
    var dialog = at("10:00:00", 200);

    var middle = fields(dialog.ask(bars(4, "", "1 hour", "1 D", 1, "MIDPOINT", 1, 0)).getFirst());
    var both = fields(dialog.ask(bars(5, "", "1 hour", "1 D", 1, "BID_ASK", 1, 0)).getFirst());

    assertThat(middle.subList(8, 11)).containsExactly("-1", "-1", "-1");
    assertThat(new BigDecimal(both.get(4))).isLessThan(new BigDecimal(both.get(7)));
  }

  @Test
  void extendedHoursBeginAtFour() {
    var told = at("09:40:30", 200).ask(bars(4, "", "30 mins", "1 D", 0, "TRADES", 1, 0));

    assertThat(told.getFirst()).startsWith("17|4|12|20261120 04:00:00 US/Eastern|");
  }

  @Test
  void tellsTheSchedule() {
    var told = at("09:40:30", 200).ask(bars(4, "", "1 day", "2 D", 1, "SCHEDULE", 1, 0));

    assertThat(told)
        .containsExactly(
            "106|4|20261119-09:30:00|20261120-09:40:30|US/Eastern|2"
                + "|20261119-09:30:00|20261119-16:00:00|20261119"
                + "|20261120-09:30:00|20261120-09:40:30|20261120|");
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} keep {4}: {5}")
  @CsvSource({
    "'', 1 minute, 1 D, TRADES, 0, 321",
    "'', 1 min, 1 H, TRADES, 0, 321",
    "'', 1 min, 0 D, TRADES, 0, 321",
    "'', 1 min, 1 D, LAST, 0, 321",
    "20261118-23:00:00, 1 min, 1 D, TRADES, 1, 321",
    "20261118-23:00:00, 1 min, 1 D, ADJUSTED_LAST, 0, 321",
    "'', 1 min, 1 D, BID_ASK, 1, 321",
    "yesterday, 1 min, 1 D, TRADES, 0, 10314",
    "'', 1 secs, 5 Y, TRADES, 0, 162",
    "20010102-23:00:00, 1 day, 1 D, TRADES, 0, 162",
  })
  void refusesWhatCannotBeAnswered(
      String end, String size, String span, String what, int keep, int code) {
    var told = at("09:40:00", 200).ask(bars(4, end, size, span, 1, what, 1, keep));

    assertThat(told).singleElement().asString().startsWith("4|4|" + code + "|");
  }

  @Test
  void smallBarsArePaced() {
    var dialog = at("12:00:00", 200);

    assertThat(dialog.ask(bars(1, "", "30 secs", "600 S", 1, "TRADES", 1, 0))).hasSize(2);
    assertThat(dialog.ask(bars(2, "", "30 secs", "600 S", 1, "TRADES", 1, 0)))
        .singleElement()
        .asString()
        .contains("pacing violation");
    for (var i = 1; i <= 4; i++) {
      assertThat(dialog.ask(bars(9 + i, "", "30 secs", (600 + i * 30) + " S", 1, "TRADES", 1, 0)))
          .hasSize(2);
    }
    assertThat(dialog.ask(bars(20, "", "30 secs", "900 S", 1, "TRADES", 1, 0)).getFirst())
        .startsWith("4|20|162|");
  }

  @Test
  void keepsTheLastBarUpToDateUntilCanceled() {
    var dialog = at("09:40:30", 200);
    dialog.ask(bars(4, "", "1 min", "1 D", 1, "TRADES", 1, 1));

    assertThat(dialog.until("09:40:32")).isEmpty();
    var told = dialog.until("09:40:45");
    assertThat(told).singleElement().asString().startsWith("90|4|");
    assertThat(fields(told.getFirst())).hasSize(10);
    assertThat(told.getFirst()).contains("|20261120 09:40:00 US/Eastern|");
    assertThat(dialog.until("09:41:10").getFirst()).contains("|20261120 09:41:00 US/Eastern|");
    assertThat(dialog.ask(bars(4, "", "1 min", "1 D", 1, "TRADES", 1, 1)).getFirst())
        .startsWith("4|4|322|");
    assertThat(dialog.ask("25|1|4|")).isEmpty();
    assertThat(dialog.until("09:41:30")).isEmpty();
    assertThat(dialog.ask("25|1|4|").getFirst()).startsWith("4|4|366|");
  }

  @Test
  void tellsWhenHistoryBegins() {
    var told = at("09:40:30", 200).ask("87|4|0|AAPL|STK||0|||SMART||USD|||0|1|TRADES|1|");

    assertThat(told).singleElement().asString().matches("88\\|4\\|2021\\d{4}-\\d\\d:30:00\\|");
  }

  @Test
  void realTimeBarsComeEveryFiveSeconds() {
    var dialog = at("09:40:01", 200);
    var open = Dialog.et("09:40:00").getEpochSecond();

    assertThat(dialog.ask("50|3|4|0|AAPL|STK||0|||SMART||USD|||5|TRADES|1||")).isEmpty();
    assertThat(dialog.until("09:40:04")).isEmpty();
    var told = dialog.until("09:40:11");
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).startsWith("50|3|4|" + open + "|");
    assertThat(told.getLast()).startsWith("50|3|4|" + (open + 5) + "|");
    assertThat(fields(told.getFirst())).hasSize(11);
    assertThat(dialog.ask("51|1|4|")).isEmpty();
    assertThat(dialog.until("09:40:30")).isEmpty();
  }

  @Test
  void realTimeBarsOfOtherSizesAreRefused() {
    var dialog = at("09:40:01", 200);

    assertThat(dialog.ask("50|3|4|0|AAPL|STK||0|||SMART||USD|||10|TRADES|1||").getFirst())
        .startsWith("4|4|420|");
    assertThat(dialog.ask("50|3|4|0|AAPL|STK||0|||SMART||USD|||5|BID_ASK|1||").getFirst())
        .startsWith("4|4|420|");
  }

  @Test
  void scansTheMarketAndRepeatsTheRows() {
    var dialog = at("11:00:00", 200);
    var scan =
        "22|4|5|STK|STK.US.MAJOR|TOP_PERC_GAIN|20||1000000|||||||||||0||Annual,true|STOCK|||";

    var told = dialog.ask(scan);

    assertThat(told).singleElement().asString().startsWith("20|3|4|5|0|");
    assertThat(fields(told.getFirst())).hasSize(4 + 5 * 16);
    assertThat(dialog.until("11:00:29")).isEmpty();
    assertThat(dialog.until("11:00:30")).singleElement().asString().startsWith("20|3|4|5|0|");
    assertThat(dialog.ask(scan).getFirst()).startsWith("4|4|322|");
    assertThat(dialog.ask("23|1|4|")).isEmpty();
    assertThat(dialog.ask(scan.replace("TOP_PERC_GAIN", "NO_SUCH")).getFirst())
        .startsWith("4|4|321|");
    assertThat(dialog.ask(scan.replace("|20||1000000", "|900000||0")).getFirst())
        .startsWith("4|4|162|");
  }

  @Test
  void describesWhatCanBeScannedFor() {
    var told = at("11:00:00", 200).ask("24|1|");

    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("19|1|<?xml")
        .contains("<scanCode>TOP_PERC_GAIN</scanCode>");
  }

  private static Stream<BigDecimal> column(List<String> block, int index) {
    return IntStream.iterate(3, i -> i < block.size(), i -> i + 8)
        .mapToObj(i -> new BigDecimal(block.get(i + index)));
  }

  private static List<String> fields(String message) {
    var all = Arrays.asList(message.split("\\|", -1));
    return all.subList(0, all.size() - 1);
  }
}
