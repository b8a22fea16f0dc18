package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.StateFolder;

class DeskLineTest {
  private HttpServer desk;

  @BeforeEach
  void start() throws IOException {
    desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desk.createContext("/", this::answer);
    desk.start();
  }

  @AfterEach
  void stop() {
    desk.stop(0);
  }

  /// Answers with the status that the path names, and says what was sent.
  private void answer(HttpExchange exchange) throws IOException {
    int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var said =
        "{\"detail\":\"so it is\",\"sent\":%s,\"token\":\"%s\"}"
            .formatted(
                body.isEmpty() ? "null" : body,
                exchange.getRequestHeaders().getFirst("Authorization"));
    var bytes = said.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void sendsTheTokenAndTheBody() throws InterruptedException {
    var answer = line("secret").post("/200", Map.of("words", "go"));
    assertThat(answer.path("token").asText()).isEqualTo("Bearer secret");
    assertThat(answer.path("sent").path("words").asText()).isEqualTo("go");
  }

  @ParameterizedTest
  @CsvSource({"400, 2", "403, 4", "404, 5", "409, 5", "410, 5", "412, 5", "429, 1", "503, 1"})
  void endsWithTheDesksWordsAndACodeForEachKindOfNo(int status, int exitCode) {
    var trouble = catchThrowableOfType(Trouble.class, () -> line("x").get("/" + status));
    assertThat(trouble).hasMessage("So it is");
    assertThat(trouble.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void saysWhichTokenIsNotTaken() {
    var trouble = catchThrowableOfType(Trouble.class, () -> line("x").get("/401"));
    assertThat(trouble).hasMessage("The desk takes no such access token (the one of the test).");
    assertThat(trouble.exitCode()).isEqualTo(4);
  }

  @Test
  void saysWhenNobodyAnswers() {
    var address = address();
    desk.stop(0);
    assertThatThrownBy(
            () -> new DeskLine(address, new DeskLine.Key(Optional.empty(), "none")).get("/200"))
        .hasMessageContaining("does not answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk.example", "ht tp://x", "file:///etc/passwd"})
  void saysHowADesksAddressLooks(String address, @TempDir Path folder) {
    var named = Map.of("OPENBELL_DESK_URL", address);
    var trouble =
        catchThrowableOfType(Trouble.class, () -> DeskLine.find(new StateFolder(folder), named));
    assertThat(trouble).hasMessageContaining("OPENBELL_DESK_URL is");
    assertThat(trouble.exitCode()).isEqualTo(2);
  }

  @Test
  void goesByTheEnvironmentBeforeTheStateFolder(@TempDir Path folder) throws Exception {
    var state = new StateFolder(folder);
    Files.writeString(state.tokenFile(), "kept\n");
    var named = Map.of("OPENBELL_DESK_URL", address().toString());

    assertThat(DeskLine.find(state, named).get("/200").path("token").asText())
        .isEqualTo("Bearer kept");
    var told = Map.of("OPENBELL_DESK_URL", address().toString(), "OPENBELL_TOKEN", "told");
    assertThat(DeskLine.find(state, told).get("/200").path("token").asText())
        .isEqualTo("Bearer told");
    var trouble = catchThrowableOfType(Trouble.class, () -> DeskLine.find(state, Map.of()));
    assertThat(trouble).hasMessageStartingWith("Nothing runs.");
    assertThat(trouble.exitCode()).isEqualTo(3);
  }

  private DeskLine line(String token) {
    return new DeskLine(address(), new DeskLine.Key(Optional.of(token), "the one of the test"));
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + desk.getAddress().getPort());
  }
}
