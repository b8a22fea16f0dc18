package org.openbell.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.simulator.faults.FaultScript.Entry;
import org.openbell.simulator.faults.Trigger.OnMessage;
import org.openbell.simulator.faults.Trigger.Phase;

class FaultFileTest {
  private static final Symbol WULF = Symbol.parse("WULF");

  @Test
  void readsAWholeScript() {
    var script =
        FaultFile.parse(
            "day.yaml",
            """
            seed: 7
            faults:
              - {when: open+2s, fault: 1100, length: 20s, then: 1101}
              - when: on 2nd execDetails of WULF with BOT to client 7
                fault: drop
                probability: 0.5
            """);

    assertThat(script.seed()).hasValue(7);
    assertThat(script.entries())
        .containsExactly(
            new Entry(
                new Trigger.AtTime(DayMoment.parse("open+2s")),
                new Fault.UpstreamLost(1100, true, false),
                OptionalInt.empty(),
                Optional.of(Duration.ofSeconds(20)),
                Optional.empty(),
                "when: open+2s, fault: 1100, length: 20s, then: 1101"),
            new Entry(
                new OnMessage(
                    Phase.ON, 2, MessageMatch.of("execDetails").of(WULF).with("BOT").forClient(7)),
                new Fault.Drop(Optional.empty(), false),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("0.5")),
                "when: on 2nd execDetails of WULF with BOT to client 7, fault: drop,"
                    + " probability: 0.5"));
  }

  @Test
  void readsOneFaultAloneAndAListInBothLanguages() {
    var cut = new Fault.Cut(OptionalInt.of(7));

    assertThat(one("{fault: cut, client: 7}")).isEqualTo(cut);
    assertThat(one("fault: cut\nclient: 7")).isEqualTo(cut);
    assertThat(one("{\n\t\"fault\": \"cut\",\n\t\"client\": 7\n}")).isEqualTo(cut);
    assertThat(one("[{\"fault\": \"cut\", \"client\": 7}]")).isEqualTo(cut);
  }

  @Test
  void everyMeansAllOfThem() {
    var entry = FaultFile.parse("x", "{when: on every position, fault: drop}").entries().getFirst();

    assertThat(entry.count()).hasValue(Integer.MAX_VALUE);
  }

  @Test
  void knowsWhichMessagesASituationIsAbout() {
    assertThat(one("{fault: statusWithoutExecutions, symbol: WULF}"))
        .isEqualTo(
            new Fault.StatusWithoutExecutions(
                Optional.of(MessageMatch.of("execDetails", "commissionReport").of(WULF))));
  }

  @Test
  void readsFillPatterns() {
    var fault = (Fault.PartialFills) one("{fault: partialFills, symbol: WULF, parts: '30%, 1'}");

    assertThat(fault.pattern().parts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{fault: dropp} | x, line 1, dropp, fault: is unknown; there are [cut, halfOpen,",
        "{when: now} | x, line 1, fault: is missing and needed",
        "{fault: cut, cliend: 7} | x, line 1, cut, cliend: is unknown; cut takes [client, count]",
        "{fault: cut, client: seven} | x, line 1, cut, client: 'seven' is no whole number",
        "{fault: stall} | x, line 1, stall, length: is missing and needed",
        "{fault: stall, length: 5} | x, line 1, stall, length: '5' is no length of time: write",
        "{fault: drop} | x, line 1, drop, message: is missing: without an event",
        "{fault: drop, symbol: WULF} | x, line 1, drop, message: is missing: it says",
        "{fault: drop, message: orders} | x, line 1, drop, message: 'orders' is no message; there",
        "{fault: cut, when: 25:00} | x, line 1, cut, when: '25:00' is no time of the day: write",
        "{fault: cut, when: on thing} | x, line 1, cut, when: 'thing' is no message; there are",
        "{fault: cut, when: on the 2nd} | x, line 1, cut, when: 'on the 2nd' is no event: write",
        "{fault: cut, when: on 0th tickPrice} | x, line 1, cut, when: there is no 0th message",
        "{fault: cut, when: now, count: 2} | x, line 1, cut, count: needs an event: at one time",
        "{fault: cut, probability: 2} | x, line 1, cut, probability: 2 is not between 0 and 1",
        "{fault: delay, when: after placeOrder, by: 1s} | x, line 1, delay, when: has to be on",
        "{fault: drop, when: after execDetails} | x, line 1, drop, fault: is about requests only",
        "{fault: halt} | x, line 1, halt, symbol: is missing and needed",
        "{fault: halt, symbol: 9} | x, line 1, halt, symbol: not a ticker: '9'",
        "{fault: 1100, then: 1103} | x, line 1, 1100, then: 1103 is none of [1101, 1102]",
        "{fault: garbage, shape: x} | 'x' is none of bytes, halfFrame, giantLength",
        "{fault: correct, symbol: WULF} | x, line 1, correct, shares: or price is needed",
        "{fault: partialFills, symbol: WULF, parts: half} | 'half' is no part of a fill pattern",
        "hello | x, line 1: a script is 'faults:' and a list, or one fault with 'fault:'",
        "{faults: [hello]} | x, line 1: a fault is written {when: ..., fault: ...}",
        "{faults: [], sead: 1} | x, line 1: unknown field 'sead'; a script has seed and faults",
        "{seed: 1} | x, line 1: 'faults' is missing or no list",
        "{seed: one, faults: []} | x, line 1: seed is no whole number",
        "{fault: | x, line 1: not JSON:",
        "fault: [ | x, line 1: not YAML:",
        "~~ | x is empty: expected 'faults:' and a list",
      })
  void saysWhatIsWrongWhereAndWhatIsAllowed(String text, String why) {
    assertThatThrownBy(() -> FaultFile.parse("x", text))
        .isInstanceOf(BadFaults.class)
        .hasMessageContaining(why);
  }

  @Test
  void countsLinesOfTheFile() {
    assertThatThrownBy(
            () ->
                FaultFile.parse(
                    "day.yaml",
                    """
                    # a comment
                    faults:
                      - {when: now, fault: cut}
                      - when: now
                        fault: delay
                        message: orderStatus
                        by: soon
                    """))
        .hasMessageStartingWith("day.yaml, line 7, delay, by: 'soon' is no length of time");
  }

  @Test
  void refusesAnEndlessScript() {
    var many = "- {fault: cut}\n".repeat(FaultScript.MOST_ENTRIES + 1);

    assertThatThrownBy(() -> FaultFile.parse("x", many))
        .isInstanceOf(BadFaults.class)
        .hasMessage("x: more than 1000 entries");
  }

  @Test
  void namesAFileThatCannotBeRead() {
    assertThatThrownBy(() -> FaultFile.load(Path.of("/nowhere/faults.yaml")))
        .isInstanceOf(BadFaults.class)
        .hasMessageContaining("/nowhere/faults.yaml");
  }

  @Test
  void readsWhatIsDoneByHand() {
    assertThat(FaultFile.trade("x", "{symbol: WULF, side: SELL, shares: 10}"))
        .isEqualTo(new Fault.HandSell(WULF, Shares.of(10)));
    assertThat(FaultFile.cancel("x", "{orderRef: mine}"))
        .isEqualTo(new Fault.HandCancel(Optional.empty(), Optional.of("mine")));
    assertThatThrownBy(() -> FaultFile.trade("x", "{symbol: WULF, side: HOLD, shares: 10}"))
        .hasMessage("x, line 1: side 'HOLD' is neither BUY nor SELL");
    assertThatThrownBy(() -> FaultFile.trade("x", "{symbol: WULF, side: BUY}"))
        .hasMessage("x, line 1: shares is missing and needed");
    assertThatThrownBy(() -> FaultFile.cancel("x", "{ref: mine}"))
        .hasMessage("x, line 1: unknown field 'ref'; there are [symbol, orderRef]");
  }

  @Test
  void theExampleOfTheDocumentsNamesEveryKind(@TempDir Path folder) throws IOException {
    // Maven runs tests in the module's folder, other tools in that of the project.
    var here = Path.of("FAULTS.md");
    var document = Files.readString(Files.exists(here) ? here : Path.of("simulator/FAULTS.md"));
    var examples =
        Pattern.compile("(?s)```yaml\\n(.*?)```")
            .matcher(document)
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining());
    var file = Files.writeString(folder.resolve("all.yaml"), "faults:\n" + examples);

    var texts =
        FaultFile.load(file).entries().stream().map(Entry::text).collect(Collectors.joining("\n"));

    assertThat(FaultWords.kinds())
        .allSatisfy(kind -> assertThat(texts).containsPattern("fault: " + kind + "(,|\\n|$)"));
  }

  private static Fault one(String text) {
    return FaultFile.parse("x", text).entries().getFirst().fault();
  }
}
