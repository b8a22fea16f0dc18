package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.venue.ScriptedMarket;

/// The account: what it tells when asked, and what it tells later without being asked.
class AccountDeskTest {
  private final Dialog dialog = Dialog.at("09:40:00");

  private void buyByHand(int shares) {
    dialog
        .exchange()
        .tradeByHand(ScriptedMarket.AAPL.symbol(), Side.BUY, Shares.of(shares), dialog.now());
  }

  @Test
  void accountUpdatesBeginWithEverythingAndEndWithAMarker() {
    var told = dialog.ask("6|2|1|DU1234567|");

    assertThat(told)
        .contains(
            "6|2|AccountCode|DU1234567||DU1234567|",
            "6|2|AccountReady|true||DU1234567|",
            "6|2|NetLiquidation|30218.40|USD|DU1234567|",
            "6|2|CashBalance|30000.00|BASE|DU1234567|",
            "6|2|ExchangeRate|1.00|USD|DU1234567|",
            "8|1|09:40|");
    assertThat(told.getLast()).isEqualTo("54|1|DU1234567|");
    assertThat(told)
        .filteredOn(message -> message.startsWith("7|"))
        .singleElement()
        .asString()
        .matches(message -> message.split("\\|", -1).length == 21);
  }

  @Test
  void accountUpdatesTellWhatAPositionChanged() {
    dialog.ask("6|2|1||");
    dialog.ask("61|1|");

    buyByHand(100);
    var told = dialog.until("09:40:01");

    assertThat(told)
        .contains("61|3|DU1234567|265598|AAPL|STK||0.0|||NASDAQ|USD|AAPL|NMS|100|10.42|")
        .anyMatch(message -> message.startsWith("6|2|TotalCashValue|28958"))
        .anyMatch(message -> message.startsWith("7|8|265598|AAPL|"))
        .noneMatch(message -> message.startsWith("6|2|AccountReady|"));
    assertThat(dialog.until("09:42:00")).isEmpty();
    assertThat(dialog.ask("6|2|0||")).isEmpty();
    assertThat(dialog.until("09:50:00")).isEmpty();
  }

  @Test
  void aSummaryTellsChangesEveryThreeMinutesUntilCanceled() {
    assertThat(dialog.ask("62|1|9|All|TotalCashValue,AccountType|"))
        .containsExactly(
            "63|1|9|DU1234567|AccountType|INDIVIDUAL||",
            "63|1|9|DU1234567|TotalCashValue|30000.00|USD|",
            "64|1|9|");
    buyByHand(100);

    assertThat(dialog.until("09:41:00")).noneMatch(message -> message.startsWith("63|"));
    assertThat(dialog.until("09:43:01"))
        .filteredOn(message -> message.startsWith("63|"))
        .containsExactly("63|1|9|DU1234567|TotalCashValue|28958.00|USD|");
    dialog.ask("63|1|9|");
    buyByHand(100);
    assertThat(dialog.until("09:50:00")).noneMatch(message -> message.startsWith("63|"));
  }

  @Test
  void ledgersAreToldByCurrency() {
    assertThat(dialog.ask("62|1|9|All|$LEDGER|"))
        .contains("63|1|9|DU1234567|CashBalance|30000.00|BASE|")
        .hasSize(9);
    assertThat(dialog.ask("62|1|9|All|$LEDGER:USD|"))
        .contains("63|1|9|DU1234567|CashBalance|30000.00|USD|");
    assertThat(dialog.ask("62|1|9|All|$LEDGER:ALL|")).hasSize(17);
  }

  @Test
  void aThirdSummaryIsRefusedAndAnotherAccountToo() {
    dialog.ask("62|1|1|All|NetLiquidation|");
    dialog.ask("62|1|2|All|NetLiquidation|");

    assertThat(dialog.ask("62|1|3|All|NetLiquidation|").getFirst()).startsWith("4|3|322|");
    assertThat(dialog.ask("6|2|1|DU7654321|").getFirst()).startsWith("4|-1|321|");
    assertThat(dialog.ask("76|1|4|DU7654321||1|").getFirst()).startsWith("4|4|321|");
    assertThat(dialog.ask("92|5|DU7654321||").getFirst()).startsWith("4|5|321|");
  }

  @Test
  void multiUpdatesAndPositionsAreFollowedUnderTheirIds() {
    var values = dialog.ask("76|1|4|DU1234567||1|");
    var positions = dialog.ask("74|1|5|DU1234567||");

    assertThat(values.getLast()).isEqualTo("74|1|4|");
    assertThat(values).contains("73|1|4|DU1234567||NetLiquidation|30218.40|USD|");
    assertThat(positions)
        .containsExactly(
            "71|1|5|DU1234567|0|SKYX|STK||0.0|||NASDAQ|USD|SKYX|NMS|182|1.2||", "72|1|5|");
    buyByHand(10);
    assertThat(dialog.until("09:40:01"))
        .anyMatch(message -> message.startsWith("71|1|5|DU1234567|265598|AAPL|"))
        .anyMatch(message -> message.startsWith("73|1|4|DU1234567||TotalCashValue|"));
    dialog.ask("77|1|4|");
    dialog.ask("75|1|5|");
    buyByHand(10);
    assertThat(dialog.until("09:40:02")).noneMatch(message -> message.startsWith("7"));
  }

  @Test
  void profitIsToldAtOnceAndWhenItMoves() {
    var market =
        new ScriptedMarket("10.40", "11.00")
            .print(Dialog.et("09:30:00"), "10.40")
            .print(Dialog.et("09:50:00"), "10.90");
    var own = Dialog.on(market, "09:40:00", 200);
    own.exchange().tradeByHand(ScriptedMarket.AAPL.symbol(), Side.BUY, Shares.of(100), own.now());
    own.until("09:40:01");

    assertThat(own.ask("92|4|DU1234567||")).containsExactly("94|4|-2.0|-2.0|0|");
    assertThat(own.ask("94|5|DU1234567||265598|")).containsExactly("95|5|100|-2.0|-2.0|0|1040.0|");
    assertThat(own.until("09:45:00")).filteredOn(AccountDeskTest::isPnl).isEmpty();
    assertThat(own.until("09:50:01"))
        .filteredOn(AccountDeskTest::isPnl)
        .containsExactly("94|4|48.0|48.0|0|", "95|5|100|48.0|48.0|0|1090.0|");
    own.exchange().tradeByHand(ScriptedMarket.AAPL.symbol(), Side.SELL, Shares.of(100), own.now());
    assertThat(own.until("09:50:03"))
        .filteredOn(AccountDeskTest::isPnl)
        .containsExactly("94|4|46.0|0|46.0|", "95|5|0|46.0|0|46.0|0|");
    assertThat(own.ask("93|4|")).isEmpty();
    assertThat(own.ask("95|5|")).isEmpty();
    assertThat(own.ask("93|4|").getFirst()).startsWith("4|4|300|");
  }

  private static boolean isPnl(String message) {
    return message.startsWith("94|") || message.startsWith("95|");
  }

  @ParameterizedTest
  @ValueSource(ints = {173, 176, 178, 193, 200})
  void answersEverythingThatAClientAsksAtItsStart(int version) {
    var own = Dialog.at("09:20:00", version);
    var asked = List.of("61|1|", "5|1|", "99|0|", "6|2|1|DU1234567|", "76|1|4|DU1234567||0|");

    var lastIds = asked.stream().map(own::ask).map(told -> Dialog.ids(told).getLast()).toList();

    assertThat(lastIds).containsExactly("62", "53", "102", "54", "74");
    assertThat(own.ask("17|1|")).containsExactly("15|1|DU1234567|");
    assertThat(own.ask("49|1|")).containsExactly("49|1|" + own.now().getEpochSecond() + "|");
  }

  @Test
  void whatAClientFollowsEndsWithItsConnection() {
    dialog.ask("61|1|");
    dialog.disconnect();

    buyByHand(10);

    assertThat(dialog.until("09:40:01")).isEmpty();
  }
}
