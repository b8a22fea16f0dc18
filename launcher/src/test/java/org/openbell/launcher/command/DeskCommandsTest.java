package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What each verb shows of the desk, and what it says when it is typed wrongly.
class DeskCommandsTest {
  static final String DESK =
      """
      {"now":"2025-10-29T14:42:00Z","date":"2025-10-29","zone":"America/Los_Angeles",
       "phase":"OPEN","next":{"name":"Rescan","at":"2025-10-29T14:45:00Z","seconds":180},
       "armed":{"armed":true,"mode":"PAPER","words":"all 6 services are ready","doubts":[]},
       "switches":{"state":"ACTIVE","causes":[],"gateway":"CONNECTED","reconciled":true,
                   "doneForDay":false},
       "picks":[{"symbol":"WULF","confidence":"0.86","reason":"A contract.","answer":"HELD",
                 "words":"131 at 15.19",
                 "plan":{"shares":"131","price":"15.10","cost":"1978.10","stopPrice":"14.97",
                         "targetPrice":"15.49"}},
                {"symbol":"BYND","confidence":"0.64","reason":"Talk.","answer":"DECLINED",
                 "words":"under 0.70","plan":null}],
       "positions":[{"symbol":"WULF","shares":"131","entry":"15.19","stop":null,"last":"15.40",
                     "target":null,"gain":"27.51","isProtected":false,"unprotectedSeconds":12,
                     "words":"not all shares have their exits"}],
       "closed":[],"parts":[
         {"name":"scheduler-service","ready":true,"words":"ready","lastSeenSeconds":3},
         {"name":"exit-service","ready":false,"words":"does not listen","lastSeenSeconds":75}],
       "checks":[{"name":"Armed","ok":true,"words":"all 6 services are ready"},
                 {"name":"Weekly login","ok":true,"words":"done for this week"},
                 {"name":"Parts","ok":false,"words":"1 of 2 ready"}],
       "log":{"last":7}}
      """;
  private static final String WAITING =
      """
      [{"trade":"20251029-BBAR","symbol":"BBAR"},{"trade":"20251029-BBAI","symbol":"BBAI"},
       {"trade":"20251028-SOFI","symbol":"SOFI"},{"trade":"20251029-SOFI","symbol":"SOFI"}]
      """;

  @TempDir Path state;
  private PlayedDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = new PlayedDesk().answers("GET /api/desk", DESK);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsEachPickWithItsSizeAndWhatBecameOfIt() {
    var typed = here().types("plan");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .contains("2025-10-29, PAPER, armed")
        .containsPattern("WULF +0.86 +131 +15.10 +1978.10 +14.97 +15.49 +HELD: 131 at 15.19")
        .containsPattern("BYND +0.64 +- +- +- +- +- +DECLINED: under 0.70");
  }

  @Test
  void saysWhichPositionIsNotProtectedAndForHowLong() {
    assertThat(here().types("positions").out())
        .contains("not all shares have their exits: UNPROTECTED for 12 s");
  }

  @Test
  void showsHowThingsStandWithTheLastBeatOfEveryPart() {
    var typed = here().types("status");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out())
        .contains("phase    open")
        .contains("next     Rescan at 10:45:00 ET (07:45:00 PT), in 3 min")
        .contains("no-go: no entry goes out")
        .containsPattern("Armed +yes all 6 services are ready")
        .containsPattern("Weekly login +yes done for this week")
        .containsPattern("Parts +NO +1 of 2 ready")
        .containsPattern("scheduler-service +3 s ago +ready")
        .containsPattern("exit-service +1 min ago +does not listen");
  }

  @Test
  void showsTheStatusInAnotherZoneAndAsJson() throws IOException {
    assertThat(here().types("status", "--zone", "Europe/Berlin").out())
        .contains("10:45:00 ET (15:45:00 CET)");
    var json = JsonMapper.builder().build().readTree(here().types("status", "--json").out());
    assertThat(json.path("go").asBoolean()).isFalse();
    assertThat(json.path("parts")).hasSize(2);
  }

  @Test
  void saysInExchangeTimeSinceWhenTradingIsHalted() {
    desk.answers(
        "POST /api/acts/pause",
        """
        {"state":"REDUCING","causes":[{"name":"REDUCED_BY_HAND","by":"anna","words":"the Fed",
         "since":"2025-10-29T19:45:01.004Z"}]}
        """);

    assertThat(here().types("pause").out())
        .contains("REDUCED_BY_HAND, by anna since 2025-10-29 15:45:01 ET: the Fed");
  }

  @Test
  void colorsWhatNeedsTheReaderOnlyOnATerminalThatWantsIt() {
    assertThat(here().withTerminal("").types("status").out()).contains("\u001b[33m");
    assertThat(here().withTerminal("").with("NO_COLOR", "1").types("status").out())
        .doesNotContain("\u001b");
    assertThat(here().types("status").out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BB", "bba", "20251029", "20251029-", "../acts/halt", "b b"})
  void decidesNothingByHalfAName(String half) {
    desk.answers("GET /api/approvals?state=PENDING", WAITING)
        .answers("GET /api/approvals?state=ALL", WAITING);

    var typed = here().types("approve", half);

    assertThat(typed.exitCode()).isEqualTo(5);
    assertThat(typed.err())
        .contains("Nothing about " + half + " waits for you. What waits: 20251029-BBAR, ");
    assertThat(desk.asked()).noneMatch(request -> request.startsWith("POST"));
  }

  @Test
  void saysOfASymbolThatWasDecidedWhatBecameOfItsLatestQuestion() {
    desk.answers("GET /api/approvals?state=PENDING", "[]")
        .answers(
            "GET /api/approvals?state=ALL",
            """
            [{"symbol":"BBAR","trade":"20251028-BBAR"},{"symbol":"BBAR","trade":"20251029-BBAR"},
             {"symbol":"SOFI","trade":"20251030-SOFI"}]
            """)
        .answers("GET /api/approvals/20251029-BBAR", "{\"planHash\":\"9f2c\"}")
        .answers(
            "POST /api/approvals/20251029-BBAR/decision",
            "{\"sentence\":\"Approved before, at 11:46 ET.\"}");

    var typed = here().types("approve", "bbar");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("Approved before, at 11:46 ET.");
  }

  @Test
  void asksWhichOfTwoQuestionsIsMeant() {
    desk.answers("GET /api/approvals?state=PENDING", WAITING);

    var typed = here().types("approve", "sofi");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .contains("2 questions are about sofi: say which, 20251028-SOFI or 20251029-SOFI.");
  }

  @Test
  void approvesExactlyWhatIsShown() {
    desk.answers("GET /api/approvals?state=PENDING", WAITING)
        .answers("GET /api/approvals/20251029-BBAR", "{\"planHash\":\"9f2c\"}")
        .answers("POST /api/approvals/20251029-BBAR/decision", "{\"sentence\":\"Approved.\"}");

    var typed = here().types("approve", "20251029-bbar", "--by", "anna");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("Approved.");
    assertThat(desk.asked().getLast())
        .contains("\"planHash\":\"9f2c\"", "\"by\":\"anna\"", "\"decision\":\"APPROVE\"");
  }

  @Test
  void sellsNothingUnasked() {
    desk.answers("GET /api/acts/flatten", "{\"hash\":\"h1\",\"sells\":[],\"drops\":[]}")
        .answers("POST /api/acts/flatten", "{\"state\":\"HALTED\"}");

    var unasked = here().types("flatten", "--words", "enough");
    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.err()).contains("say --yes");
    var no = here().withTerminal("y\n").types("flatten", "--words", "enough");
    assertThat(no.exitCode()).isEqualTo(1);
    assertThat(no.out()).contains("Nothing was sold.");
    assertThat(here().types("flatten", "--yes").err()).contains("Say why");
    assertThat(desk.asked()).noneMatch(request -> request.startsWith("POST"));
  }

  @Test
  void sellsWhatWasShownAfterAYes() {
    desk.answers("GET /api/acts/flatten", "{\"hash\":\"h1\",\"sells\":[],\"drops\":[]}")
        .answers("POST /api/acts/flatten", "{\"state\":\"HALTED\"}");

    assertThat(here().withTerminal("yes\n").types("flatten", "--words", "enough").exitCode())
        .isZero();
    assertThat(here().types("flatten", "--words", "enough", "--yes", "--json").exitCode()).isZero();
    assertThat(desk.asked())
        .filteredOn(request -> request.startsWith("POST"))
        .hasSize(2)
        .allMatch(request -> request.contains("\"preview\":\"h1\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt", "reduce"})
  void stopsTheDeskThatIsNamedAndNotWhatRunsHere(String verb) {
    desk.answers("POST /api/acts/halt", "{\"state\":\"HALTED\",\"causes\":[]}")
        .answers("POST /api/acts/pause", "{\"state\":\"REDUCING\",\"causes\":[]}");

    var typed = here().types(verb, "--json");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("\"state\"");
    assertThat(desk.asked()).singleElement().asString().startsWith("POST /api/acts/");
  }

  private Typed.At here() {
    return Typed.At.desk(desk, state);
  }
}
