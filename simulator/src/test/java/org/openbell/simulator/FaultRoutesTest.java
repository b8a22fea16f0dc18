package org.openbell.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.time.PacedClock;
import org.openbell.simulator.faults.FaultFile;

class FaultRoutesTest {
  private static final Instant TEN = Instant.parse("2025-10-29T14:00:00Z");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Simulator simulator;
  private static volatile Instant now = TEN;

  private record Answer(int status, JsonNode body) {}

  @BeforeAll
  static void start() throws IOException {
    simulator =
        Simulator.start(
            new Simulator.Settings(
                "2025-10-29",
                Optional.empty(),
                OptionalLong.of(7),
                PacedClock.real(() -> now),
                InetAddress.getLoopbackAddress(),
                0,
                0,
                false,
                FaultFile.parse("script", "faults: [{when: '15:00', fault: cut}]")));
  }

  @AfterAll
  static void stop() {
    simulator.close();
    HTTP.close();
  }

  @BeforeEach
  void forget() {
    send("DELETE", "/faults", "");
  }

  @Test
  void addsFaultsAndShowsHowFarTheyAre() {
    var added = send("POST", "/faults", "{\"seed\": 9, \"faults\": [{\"fault\": \"cut\"}]}").body();
    send("POST", "/faults", "{when: '15:00', fault: halt, symbol: WULF}");

    var report = send("GET", "/faults", "").body();

    assertThat(added.get("withoutEffect").get("cut").asInt()).isEqualTo(1);
    assertThat(report.get("seed").asLong()).isEqualTo(9);
    assertThat(report.get("entries").findValuesAsText("state")).containsExactly("done", "waiting");
    assertThat(report.get("entries").findValuesAsText("text"))
        .containsExactly("fault: cut", "when: 15:00, fault: halt, symbol: WULF");
    assertThat(report.get("injected")).isEmpty();
  }

  @Test
  void forgetsEverythingWhenAsked() {
    send("POST", "/faults", "{fault: halt, symbol: WULF}");
    assertThat(send("GET", "/faults", "").body().get("injected").get("halt").asInt()).isEqualTo(1);

    var forgotten = send("DELETE", "/faults", "").body();

    assertThat(forgotten.get("entries")).isEmpty();
    assertThat(forgotten.get("injected")).isEmpty();
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(send("POST", "/faults", "{fault: dropp}")).satisfies(FaultRoutesTest::isRefused);
    assertThat(send("POST", "/faults", "")).satisfies(FaultRoutesTest::isRefused);
    assertThat(send("POST", "/hand", "{symbol: WULF}")).satisfies(FaultRoutesTest::isRefused);
    assertThat(send("POST", "/hand/cancel", "{symbol: WULF}").body().get("error").asText())
        .isEqualTo("there is no such working order");
    assertThat(send("POST", "/faults", "#".repeat(70_000)).status()).isEqualTo(413);
    assertThat(send("PUT", "/faults", "").status()).isEqualTo(405);
  }

  @Test
  void lendsTheUsersHands() throws IOException {
    assertThat(send("POST", "/hand", "{symbol: SKYX, side: SELL, shares: 10}").status())
        .isEqualTo(200);
    now = now.plusSeconds(5);

    var executions = send("GET", "/ledger", "").body().get("executions");

    assertThat(List.of(executions.get(0).get("side").asText(), executions.get(0).get("shares")))
        .hasToString("[SELL, 10]");
  }

  private static void isRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("error").asText()).startsWith("request body");
  }

  private static Answer send(String method, String path, String body) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.httpPort() + path))
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), new ObjectMapper().readTree(answer.body()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
