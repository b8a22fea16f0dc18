package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same exit codes from every verb, and with `--json` a document for every end.
class FailingCommandsTest {
  private static final String NO = "{\"type\":\"urn:openbell:problem:x\",\"detail\":\"not so\"}";

  @TempDir Path state;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan",
        "positions",
        "log",
        "status",
        "trading",
        "approvals",
        "pnl",
        "fills",
        "halt",
        "reduce",
        "pause",
        "approve BBAR",
        "resume ALL --words x",
        "flatten --preview",
        "token rotate",
        "investigate WULF"
      })
  void saysWhenNothingRunsAndWhenNobodyAnswers(String line) throws IOException {
    var words = line.split(" ", -1);
    var nothing = Typed.At.nowhere(state).types(words);
    assertThat(nothing.exitCode()).isEqualTo(3);
    assertThat(nothing.err()).startsWith("Nothing runs");

    var gone = new PlayedDesk();
    gone.close();
    var nobody = Typed.At.desk(gone, state).types(words);
    assertThat(nobody.exitCode()).isEqualTo(3);
    assertThat(nobody.err()).contains(gone.address() + " does not answer");
  }

  @ParameterizedTest
  @CsvSource({"400, 2", "401, 4", "403, 4", "404, 5", "503, 1"})
  void endsReportsLikeEverythingElse(int status, int exitCode) throws IOException {
    try (var desk =
        new PlayedDesk()
            .answers("GET /api/reports/pnl?date=2030-01-01&format=text", status, NO)
            .answers("GET /api/approvals?state=PENDING", status, NO)) {
      var here = Typed.At.desk(desk, state);
      assertThat(here.types("pnl", "--date", "2030-01-01").exitCode()).isEqualTo(exitCode);
      assertThat(here.types("approvals").exitCode()).isEqualTo(exitCode);
    }
  }

  @Test
  void answersANoInJsonWithTheDesksOwnProblem() throws IOException {
    try (var desk = new PlayedDesk().answers("POST /api/acts/pause", 409, NO)) {
      var typed = Typed.At.desk(desk, state).types("pause", "--json");

      assertThat(typed.exitCode()).isEqualTo(5);
      assertThat(typed.err()).isEmpty();
      var said = read(typed.out());
      assertThat(said.path("error").asText()).isEqualTo("Not so");
      assertThat(said.path("exitCode").asInt()).isEqualTo(5);
      assertThat(said.path("problem").path("type").asText()).isEqualTo("urn:openbell:problem:x");
    }
  }

  @Test
  void saysWrongWordsInAFewLines() {
    var wrong = Typed.At.nowhere(state).types("pnl", "--date", "tomorrow");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("Invalid value for option '--date': 'tomorrow' is not a date")
        .contains("Usage: openbell pnl", "openbell pnl --help says it all, with examples.");
    assertThat(wrong.err().lines().count()).isLessThan(6);
  }

  @Test
  void takesNoNumberThatCannotBeMeant() {
    var here = Typed.At.nowhere(state);

    assertThat(here.types("log", "--last", "-3").err())
        .startsWith("--last wants the number of sentences, 1 or more, not -3");
    assertThat(here.types("demo", "--speed", "0").exitCode()).isEqualTo(2);
    assertThat(here.types("demo", "--date", "1999-01-01").exitCode()).isEqualTo(2);
  }

  @Test
  void answersWrongWordsInJsonToo() throws IOException {
    var here = Typed.At.nowhere(state);
    assertThat(read(here.types("resume", "--json").out()).path("exitCode").asInt()).isEqualTo(2);
    assertThat(read(here.types("pnl", "--date", "soon", "--json").out()).path("error").asText())
        .contains("soon");
    assertThat(read(here.types("halt", "--json").out()).path("exitCode").asInt()).isEqualTo(3);
    assertThat(here.types("day", "--html", "--json").exitCode()).isEqualTo(2);
  }

  private static JsonNode read(String out) throws IOException {
    return JsonMapper.builder().build().readTree(out);
  }
}
