package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Papers: found by number or description, unknown, ambiguous, and in every layout.
class ContractDeskTest {
  private final Dialog dialog = Dialog.at("09:20:00");

  private static String details(String contract) {
    return "9|8|3|" + contract + "|0||||";
  }

  @Test
  void findsByNumberAloneAndByDescription() {
    assertThat(Dialog.ids(dialog.ask(details("265598|||||||||||")))).containsExactly("10", "52");
    assertThat(Dialog.ids(dialog.ask(details("0|IBM|STK||0.0|||NYSE||USD||"))))
        .containsExactly("10", "52");
    assertThat(dialog.ask(details("0|AAPL|STK|||||SMART|ISLAND|USD||")).getFirst())
        .startsWith("10|3|AAPL|STK|||0||SMART|USD|AAPL|NMS|NMS|265598|0.01||ACTIVETIM,");
  }

  @Test
  void sendsEveryMatchOfADescriptionThatFitsTwo() {
    var told = dialog.ask(details("0|AAPL|STK|||||SMART||||"));

    assertThat(Dialog.ids(told)).containsExactly("10", "10", "52");
    assertThat(told.get(1)).startsWith("10|3|AAPL|STK|||0||SMART|MXN|");
    assertThat(Dialog.ids(dialog.ask(details("0|AAPL|STK|||||||MXN||"))))
        .containsExactly("10", "52");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0|NOPE|STK|||||SMART||USD||, 200",
    "0|AAPL|OPT|||||SMART||USD||, 200",
    "0|AAPL|STK|||||SMART||EUR||, 200",
    "0|AAPL|STK|||||SMART|NYSE|USD||, 200",
    "0|AAPL|STK|||||LSE||USD||, 200",
    "12345|||||||||||, 200",
    "0|AAPL||||||SMART||USD||, 321",
    "0|not a ticker|STK|||||SMART||USD||, 200",
  })
  void refusesWhatIsUnknownWithoutAnEndMarker(String contract, int code) {
    assertThat(dialog.ask(details(contract)))
        .singleElement()
        .asString()
        .startsWith("4|3|" + code + "|");
  }

  @Test
  void anAmbiguousDescriptionGetsNoMarketData() {
    var told = dialog.ask("1|11|5|0|AAPL|STK||0|||SMART|||||0||0|0||");

    assertThat(told).singleElement().asString().startsWith("4|5|200|").contains("ambiguous");
  }

  @ParameterizedTest(name = "at {0}: {1} fields for AAPL, {2} for IBM")
  @CsvSource({
    "173, 42, 40",
    "178, 42, 40",
    "181, 42, 40",
    "182, 43, 41",
    "185, 43, 41",
    "186, 44, 42",
    "193, 44, 42",
    "200, 44, 42"
  })
  void contractDetailsHaveTheFieldsOfTheirVersion(int version, int apple, int other) {
    var own = Dialog.at("09:20:00", version);

    assertThat(count(own.ask(details("265598|||||||||||")).getFirst())).isEqualTo(apple);
    assertThat(count(own.ask(details("8314|||||||||||")).getFirst())).isEqualTo(other);
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "173, 79|9|1|265598|AAPL|STK|NASDAQ|USD|0|",
    "175, 79|9|1|265598|AAPL|STK|NASDAQ|USD|0|",
    "176, 79|9|1|265598|AAPL|STK|NASDAQ|USD|0|APPLE INC||",
    "200, 79|9|1|265598|AAPL|STK|NASDAQ|USD|0|APPLE INC||",
  })
  void matchingSymbolsHaveADescriptionFrom176On(int version, String expected) {
    assertThat(Dialog.at("09:20:00", version).ask("81|9|aap|")).containsExactly(expected);
  }

  @Test
  void findsSymbolsByNameToo() {
    assertThat(dialog.ask("81|9|business|").getFirst()).contains("|IBM|");
    assertThat(dialog.ask("81|9||")).containsExactly("79|9|0|");
  }

  @Test
  void tellsTheStepsOfUsStocks() {
    assertThat(dialog.ask("91|26|")).containsExactly("93|26|2|0|0.0001|1.0|0.01|");
    assertThat(dialog.ask("91|239|").getFirst()).startsWith("4|-1|321|");
  }

  @ParameterizedTest(name = "error at {0}: {1} fields")
  @CsvSource({"173, 6", "193, 6", "194, 6", "200, 6"})
  void errorsHaveTheFieldsOfTheirVersion(int version, int count) {
    var told = Dialog.at("09:20:00", version).ask(details("0|NOPE|STK|||||SMART||USD||"));

    assertThat(count(told.getFirst())).isEqualTo(count);
    assertThat(told.getFirst()).startsWith(version >= 194 ? "4|3|200|" : "4|2|3|200|");
  }

  private static int count(String message) {
    return fields(message).size();
  }

  private static List<String> fields(String message) {
    var all = Arrays.asList(message.split("\\|", -1));
    return all.subList(0, all.size() - 1);
  }
}
