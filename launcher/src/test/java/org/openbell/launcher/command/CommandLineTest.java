package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "status",
        "stop",
        "trading",
        "halt",
        "reduce",
        "resume",
        "test",
        "version",
        "pnl",
        "reconcile",
        "day",
        "moves",
        "confidence",
        "whatif",
        "fills",
        "targets",
        "investigate",
        "approvals",
        "approve",
        "refuse",
        "positions",
        "pause",
        "flatten",
        "token",
        "completion"
      })
  void explainsEveryCommandWithAnExample(String command) {
    int exitCode = run(command, "--help");

    assertThat(exitCode).isZero();
    assertThat(out.toString()).contains("openbell " + command).contains("Example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"approvals", "approve", "refuse", "positions", "pause", "resume", "flatten"})
  void saysItsExitCodesAndAnswersInJson(String command) {
    assertThat(run(command, "--help")).isZero();

    assertThat(out.toString()).contains("Exit code 0").contains("--json");
  }

  @Test
  void printsACompletionThatABashUnderstands() {
    assertThat(run("completion")).isZero();

    assertThat(out.toString())
        .startsWith("#!/usr/bin/env bash")
        .contains("bashcompinit")
        .contains("approvals");
  }

  @Test
  void refusesAnUnknownOptionOnTheErrorOutput() {
    int exitCode = run("demo", "--sped", "3");

    assertThat(exitCode).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Unknown option").contains("--speed");
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
    assertThat(err.toString()).contains("'Mars/Olympus' is no time zone");
  }

  private int run(String... arguments) {
    return OpenbellCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
