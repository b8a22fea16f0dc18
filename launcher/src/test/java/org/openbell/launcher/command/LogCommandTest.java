package org.openbell.launcher.command;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.launcher.Trouble;

class LogCommandTest {
  private static final String TODAY = "GET /journal?limit=1000&after=0&date=2025-10-29";
  private static final String FACTS =
      """
      [{"seq":6,"at":"2025-10-29T13:30:01Z","kind":"TRADE","type":"FillRecorded",
        "line":"WULF: bought 131 at 15.19"},
       {"seq":7,"at":"2025-10-29T14:00:00Z","kind":"TROUBLE","type":"GatewayLost",
        "line":"the gateway is lost"}]
      """;

  @TempDir Path state;
  private PlayedDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = new PlayedDesk().answers("GET /api/desk", DeskCommandsTest.DESK).answers(TODAY, FACTS);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void tellsTheDayInBothZonesAndMarksTrouble() {
    assertThat(here().types("log").out())
        .isEqualTo(
            """
            2025-10-29
            09:30:01 ET (06:30:01 PT)  WULF: bought 131 at 15.19
            10:00:00 ET (07:00:00 PT)  ! the gateway is lost
            """);
  }

  @Test
  void tellsOnlyWhatIsWanted() {
    assertThat(here().types("log", "--kind", "trouble,asked").out())
        .contains("the gateway is lost")
        .doesNotContain("WULF");
    assertThat(here().types("log", "--last", "1").out()).doesNotContain("WULF");
    desk.answers(TODAY + "&symbol=WULF", "[]");
    assertThat(here().types("log", "--symbol", "wulf").out())
        .isEqualTo("No such fact on 2025-10-29.\n");
    assertThat(here().types("log", "--symbol", "W?").exitCode()).isEqualTo(2);
    assertThat(here().types("log", "--kind", "rumor").exitCode()).isEqualTo(2);
  }

  @Test
  void endsQuietlyWhenNobodyReadsAnyMore() throws Exception {
    desk.answers("GET /journal?limit=1000&after=7", FACTS.replace(":7,", ":9,"));
    desk.tells("{\"log\":{\"last\":9}}");
    var closed = new PrintStream(new ClosedPipe(), true, StandardCharsets.UTF_8);

    var typed =
        supplyAsync(() -> here().types(new ByteArrayOutputStream(), closed, "log", "-f"))
            .get(30, TimeUnit.SECONDS);

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
  }

  private static final class ClosedPipe extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      throw new IOException("closed");
    }
  }

  @Test
  void followsAndMissesNothingWhileTheStreamWasAway() throws Exception {
    desk.answers("GET /journal?limit=1000&after=7", fact(8))
        .answers("GET /journal?limit=1000&after=8", fact(9))
        .tells("{\"log\":{\"last\":7}}")
        .tells("{\"log\":{\"last\":8}}")
        .tells(PlayedDesk.END)
        .tells("{\"log\":{\"last\":9}}");
    List<Long> heard = new ArrayList<>();

    int exitCode =
        following()
            .from(
                7,
                told -> {
                  heard.add(told.path("seq").asLong());
                  return heard.size() < 2;
                });

    assertThat(exitCode).isZero();
    assertThat(heard).containsExactly(8L, 9L);
  }

  @Test
  void givesUpAfterTenTries() {
    desk.answers("GET /api/stream", 503, "{\"detail\":\"the database does not answer\"}");
    List<String> notes = new ArrayList<>();

    assertThatThrownBy(() -> following(notes).from(7, _ -> true))
        .isInstanceOf(Trouble.class)
        .hasMessage("The database does not answer");
    assertThat(desk.asked()).hasSize(11);
    assertThat(notes).containsExactly("The database does not answer. Trying again.");
  }

  @Test
  void doesNotTryAgainWithATokenThatIsNotGood() {
    desk.answers("GET /api/stream", 401, "{\"detail\":\"log in first\"}");

    assertThatThrownBy(() -> following().from(7, _ -> true))
        .hasMessageContaining("takes no such access token");
    assertThat(desk.asked()).hasSize(1);
  }

  private static String fact(int seq) {
    return "[{\"seq\":%d,\"at\":\"2025-10-29T14:50:00Z\",\"kind\":\"DAY\",\"line\":\"x\"}]"
        .formatted(seq);
  }

  private Following following() {
    return following(new ArrayList<>());
  }

  private Following following(List<String> notes) {
    var line =
        new DeskLine(
            URI.create(desk.address()),
            new DeskLine.Key(Optional.of("secret"), "the one of the test"));
    return new Following(line, new Journal(line, null, Set.of()), Duration.ofMillis(1), notes::add);
  }

  private Typed.At here() {
    return Typed.At.desk(desk, state);
  }
}
