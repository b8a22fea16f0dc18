package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.PortPlan;
import org.openbell.launcher.stack.RunRecord;
import org.openbell.launcher.stack.Service;
import org.openbell.launcher.stack.StateFolder;

/// The desk that runs here, or the one that OPENBELL_DESK_URL names, asked with the access token
/// of the state folder or of OPENBELL_TOKEN.
final class DeskLine {
  /// Exit codes of everything that asks the desk, as each command's help says.
  static final int NOTHING_RUNS = 3;

  static final int NOT_ALLOWED = 4;
  static final int NOT_DECIDED = 5;

  static final String EXIT_CODES =
      "Exit code 0 when it was done, 1 when nobody answers or it failed, 2 for wrong options,%n"
          + "3 when nothing runs, 4 without a good token or the right role, 5 when the desk says%n"
          + "no: too late, decided otherwise, changed, or blocked.";

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI desk;
  private final Optional<String> token;

  DeskLine(URI desk, Optional<String> token) {
    this.desk = desk;
    this.token = token;
  }

  static DeskLine find() throws IOException {
    return find(StackOptions.state(), System.getenv());
  }

  /// Throws [Trouble] when nothing runs here and no desk is named.
  static DeskLine find(StateFolder state, Map<String, String> environment) throws IOException {
    var token = named(environment, "OPENBELL_TOKEN");
    if (token.isEmpty() && Files.exists(state.tokenFile())) {
      token = Optional.of(Files.readString(state.tokenFile()).strip());
    }
    var named = named(environment, "OPENBELL_DESK_URL").map(URI::create);
    if (named.isPresent()) {
      return new DeskLine(named.get(), token);
    }
    var run =
        RunRecord.read(state.runFile())
            .orElseThrow(() -> new Trouble("Nothing runs.", NOTHING_RUNS));
    int port = new PortPlan(run.portBase()).service(Service.APPROVAL);
    return new DeskLine(URI.create("http://127.0.0.1:" + port), token);
  }

  private static Optional<String> named(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  JsonNode get(String path) throws InterruptedException {
    return send(HttpRequest.newBuilder(desk.resolve(path)).GET());
  }

  JsonNode post(String path, Map<String, ?> body) throws InterruptedException {
    try {
      return send(
          HttpRequest.newBuilder(desk.resolve(path))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    } catch (IOException cannotBe) {
      throw new IllegalStateException("cannot write a request", cannotBe);
    }
  }

  private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    try (var http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build()) {
      var answer = http.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
      var tree = JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
      if (answer.statusCode() / 100 == 2) {
        return tree;
      }
      throw refusal(answer, tree);
    } catch (IOException nobody) {
      throw new Trouble(
          "The desk at " + desk + " does not answer: " + nobody.getClass().getSimpleName(), nobody);
    }
  }

  private static Trouble refusal(HttpResponse<String> answer, JsonNode problem) {
    var words = problem.path("detail").asText(problem.path("title").asText(answer.body()));
    return new Trouble(
        words,
        switch (answer.statusCode()) {
          case 401, 403 -> NOT_ALLOWED;
          case 404, 409, 410, 412, 422 -> NOT_DECIDED;
          default -> 1;
        });
  }
}
