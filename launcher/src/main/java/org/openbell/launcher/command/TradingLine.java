package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.PortPlan;
import org.openbell.launcher.stack.RunRecord;
import org.openbell.launcher.stack.Service;
import org.openbell.launcher.stack.StateFolder;

/// `/trading` of the order-service that runs, as a person with a terminal asks it.
final class TradingLine {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StateFolder state;
  private final String kind;
  private final URI trading;

  private TradingLine(StateFolder state, String kind, URI trading) {
    this.state = state;
    this.kind = kind;
    this.trading = trading;
  }

  /// Empty when nothing runs.
  static Optional<TradingLine> find(StateFolder state) throws IOException {
    return RunRecord.read(state.runFile())
        .map(
            run ->
                new TradingLine(
                    state,
                    run.kind(),
                    URI.create(
                        "http://127.0.0.1:"
                            + new PortPlan(run.portBase()).service(Service.ORDER)
                            + "/trading")));
  }

  /// Throws [Trouble] with the words of a refusal, [IOException] when nobody answers.
  JsonNode look() throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(trading).GET());
  }

  JsonNode act(String verb, String by, String words, List<String> causes)
      throws IOException, InterruptedException {
    var body = JSON.writeValueAsString(Map.of("by", by, "words", words, "causes", causes));
    return send(
        HttpRequest.newBuilder(URI.create(trading + "/" + verb))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (Files.exists(state.tokenFile())) {
      request.header("Authorization", "Bearer " + Files.readString(state.tokenFile()).strip());
    }
    try (var http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build()) {
      var answer = http.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
      var tree = JSON.readTree(answer.body());
      if (answer.statusCode() / 100 != 2) {
        throw new Trouble(
            "order-service says no (%d): %s"
                .formatted(answer.statusCode(), tree.path("detail").asText(answer.body())));
      }
      return tree;
    }
  }

  /// The mark that order-service itself leaves: whoever starts next starts halted.
  Path markHalted(String by, String words, Instant now) throws IOException {
    var folder = state.data(kind).resolve(Service.ORDER.folder());
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve("HALTED"), by + "\n" + now + "\n" + words.replace('\n', ' ') + "\n");
  }

  static void show(JsonNode trading, PrintStream out) {
    out.println("Trading is " + trading.path("state").asText() + ".");
    for (var cause : trading.path("causes")) {
      out.printf(
          "  %s, by %s since %s: %s%n",
          cause.path("name").asText(),
          cause.path("by").asText(),
          cause.path("since").asText(),
          cause.path("words").asText());
    }
    out.println("  lease: " + trading.path("lease").asText());
    out.println(
        "  gateway: "
            + (trading.path("connected").asBoolean() ? "connected" : "not connected")
            + ", "
            + (trading.path("reconciled").asBoolean() ? "books compared" : "books not compared"));
    out.println("  armed: " + trading.path("armed").asText("not known"));
  }
}
