package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /// What runs in the foreground until it ends, or hands its words on to somebody else.
  private static final Set<String> WITHOUT_JSON =
      Set.of(
          "demo",
          "up",
          "simulator",
          "check-broker",
          "simulate",
          "test",
          "completion",
          "help",
          "token");

  static Stream<CommandSpec> commands() {
    return below(OpenbellCommand.commandLine().getCommandSpec());
  }

  private static Stream<CommandSpec> below(CommandSpec spec) {
    return spec.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .flatMap(each -> Stream.concat(Stream.of(each), below(each)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void explainsEveryCommandWithAnExample(CommandSpec command) {
    if (command.name().equals("help")) {
      return;
    }
    var usage = command.usageMessage();

    assertThat(usage.description()).isNotEmpty();
    assertThat(String.join("\n", usage.footer())).contains("Example").contains("openbell ");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void answersInJsonWhereverThereIsAnAnswer(CommandSpec command) {
    assertThat(command.optionsMap().containsKey("--json"))
        .as(command.name())
        .isEqualTo(!WITHOUT_JSON.contains(command.name()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysItsExitCodes(CommandSpec command) {
    if (command.optionsMap().containsKey("--json") && !command.name().equals("version")) {
      assertThat(String.join("\n", command.usageMessage().footer())).contains("Exit code 0");
    }
  }

  @Test
  void completesEveryCommandAndEveryOption() {
    assertThat(run("completion")).isZero();

    assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("bashcompinit");
    assertThat(commands())
        .allSatisfy(
            command -> {
              assertThat(out.toString()).contains(command.name());
              command
                  .optionsMap()
                  .keySet()
                  .forEach(option -> assertThat(out.toString()).contains("'" + option + "'"));
            });
  }

  @Test
  void letsABashCompleteWhatIsHalfTyped(@TempDir Path folder) throws Exception {
    assertThat(run("completion")).isZero();
    var script = Files.writeString(folder.resolve("completion"), out.toString());

    assertThat(completed(script, "lo")).contains("log");
    assertThat(completed(script, "log", "--fo")).contains("--follow");
    assertThat(completed(script, "log", "--kind", "TRO")).contains("TROUBLE");
    assertThat(completed(script, "flatten", "--y")).contains("--yes");
    assertThat(completed(script, "token", "ro")).contains("rotate");
  }

  private static List<String> completed(Path script, String... typed) throws Exception {
    var words = "openbell " + String.join(" ", typed);
    var ask =
        "source '%s'; COMP_LINE='%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_POINT=%d;"
            + " _complete_openbell; printf '%%s\\n' \"${COMPREPLY[@]}\"";
    var bash =
        new ProcessBuilder(
                "bash", "-c", ask.formatted(script, words, words, typed.length, words.length()))
            .start();
    var answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return answer.lines().map(String::strip).toList();
  }

  @Test
  void refusesAnUnknownOptionOnTheErrorOutput() {
    int exitCode = run("demo", "--sped", "3");

    assertThat(exitCode).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Unknown option").contains("--speed");
  }

  @Test
  void breaksHelpWhereTheReadersLinesEnd() {
    assertThat(Paragraphs.of("", "Sells what was shown; when that", "has changed, nothing.", ""))
        .containsExactly("", "Sells what was shown; when that has changed, nothing.", "");
    assertThat(Paragraphs.of("Shows it.", "Exit code 0 when%ndone.", "Examples:", "  openbell x"))
        .containsExactly("Shows it.", "Exit code 0 when done.", "Examples:", "  openbell x");
  }

  @Test
  void refusesValuesThatMakeNoSense() {
    assertThat(run("demo", "--date", "2025-13-01")).isEqualTo(2);
    assertThat(run("up", "--gateway", "4002")).isEqualTo(2);
    assertThat(run("demo", "--zone", "Mars/Olympus")).isEqualTo(2);
    assertThat(run("pnl", "--date", "2025-10-29", "--from", "2025-10-28")).isEqualTo(2);
    assertThat(run("pnl", "--to", "2025-10-28")).isEqualTo(2);
    assertThat(run("pnl", "--json", "--csv")).isEqualTo(2);
    assertThat(run("investigate")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .contains("'Mars/Olympus' is no time zone")
        .contains("'2025-13-01' is not a date such as 2025-10-29");
  }

  private int run(String... arguments) {
    return OpenbellCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
