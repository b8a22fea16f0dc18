package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.StateFolder;

class ReportLineTest {
  @TempDir Path folder;

  private HttpServer approval;
  private ReportLine line;
  private String address;

  @BeforeEach
  void answer() throws IOException {
    approval = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    approval.createContext("/api/reports/pnl", exchange -> say(exchange, 200, echo(exchange)));
    approval.createContext("/api/reports/fills", exchange -> say(exchange, 404, "{}"));
    approval.createContext(
        "/api/reports/day", exchange -> say(exchange, 400, "{\"error\":\"not a date\"}"));
    approval.start();
    StateFolder state = new StateFolder(folder);
    Files.createDirectories(state.tokenFile().getParent());
    Files.writeString(state.tokenFile(), "secret\n");
    address = "http://127.0.0.1:" + approval.getAddress().getPort();
    line = ReportLine.at(state, Map.of(), URI.create(address));
  }

  @AfterEach
  void stop() {
    approval.stop(0);
  }

  @Test
  void asksWithTheOperatorsTokenForTheDaysAndTheForm() throws Exception {
    assertThat(line.ask("pnl", Map.of("format", "csv", "date", "2025-10-29")))
        .contains("date=2025-10-29&format=csv Bearer secret");
  }

  @Test
  void asksTheDeskThatTheEnvironmentNames() throws Exception {
    var named =
        ReportLine.find(
            new StateFolder(folder.resolve("none")),
            Map.of("OPENBELL_DESK_URL", address, "OPENBELL_TOKEN", "another"));

    assertThat(named.orElseThrow().ask("pnl", Map.of("format", "json")))
        .contains("format=json Bearer another");
  }

  @Test
  void findsNothingWhereNothingRuns() throws Exception {
    assertThat(ReportLine.find(new StateFolder(folder.resolve("none")), Map.of())).isEmpty();
  }

  @Test
  void isEmptyWhenNothingIsRecorded() throws Exception {
    assertThat(line.ask("fills", Map.of())).isEmpty();
  }

  @Test
  void passesOnTheServicesOwnWords() {
    assertThatThrownBy(() -> line.ask("day", Map.of()))
        .isInstanceOf(Trouble.class)
        .hasMessage("approval-service says no (400): not a date");
  }

  private static String echo(HttpExchange exchange) {
    return exchange.getRequestURI().getQuery()
        + " "
        + exchange.getRequestHeaders().getFirst("Authorization");
  }

  private static void say(HttpExchange exchange, int status, String words) throws IOException {
    byte[] body = words.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
