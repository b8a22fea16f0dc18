package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

/// `/trading` of the order-service that runs here, as a person with a terminal asks it: stopping
/// must not need the desk.
final class TradingLine {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

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

  JsonNode act(String verb, Who who) throws IOException, InterruptedException {
    var body = Json.line(Map.of("by", who.by, "words", who.words, "causes", List.of()));
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
      int status = answer.statusCode();
      if (status / 100 != 2) {
        var problem = DeskLine.problem(answer.body());
        throw new DeskSaysNo(
            "order-service says no (%d): %s"
                .formatted(status, DeskLine.words(problem).orElse(answer.body())),
            DeskLine.exitCode(status),
            status,
            problem);
      }
      return Json.read(answer.body());
    }
  }

  /// The mark that order-service itself leaves: whoever starts next starts halted.
  Path markHalted(String by, String words, Instant now) throws IOException {
    var folder = state.data(kind).resolve(Service.ORDER.folder());
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve("HALTED"), by + "\n" + now + "\n" + words.replace('\n', ' ') + "\n");
  }

  static Trouble away(IOException nobodyAnswers) {
    return new Trouble(
        "order-service does not answer (%s). openbell status shows what runs."
            .formatted(nobodyAnswers.getClass().getSimpleName()),
        DeskLine.NOBODY_THERE,
        nobodyAnswers);
  }
}
