package org.openbell.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
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
  static final int FAILED = 1;

  static final int WRONG_QUESTION = 2;
  static final int NOBODY_THERE = 3;
  static final int NOT_ALLOWED = 4;
  static final int SAID_NO = 5;

  static final String EXIT_CODES =
      "Exit code 0 when it was done, 1 when it failed, 2 for wrong options or a question that"
          + " is%nnone, 3 when nothing runs or nobody answers, 4 without a good token or the"
          + " right%nrole, 5 when the desk says no: too late, decided otherwise, changed, blocked,"
          + " unknown.";

  static final String NOTHING_RUNS =
      "Nothing runs. openbell up starts it; OPENBELL_DESK_URL names a desk elsewhere.";

  static final String LOOK = " openbell status shows what runs.";

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private final URI desk;
  private final Key key;

  /// What opens the desk, and where it was found.
  record Key(Optional<String> token, String from) {}

  DeskLine(URI desk, Key key) {
    this.desk = desk;
    this.key = key;
  }

  /// Throws [Trouble] when nothing runs here and no desk is named.
  static DeskLine find(StateFolder state, Map<String, String> environment) throws IOException {
    var key = key(state, environment);
    var named = named(environment, "OPENBELL_DESK_URL");
    if (named.isPresent()) {
      return new DeskLine(address(named.get()), key);
    }
    var run =
        RunRecord.read(state.runFile()).orElseThrow(() -> new Trouble(NOTHING_RUNS, NOBODY_THERE));
    int port = new PortPlan(run.portBase()).service(Service.APPROVAL);
    return new DeskLine(URI.create("http://127.0.0.1:" + port), key);
  }

  private static Key key(StateFolder state, Map<String, String> environment) throws IOException {
    var told = named(environment, "OPENBELL_TOKEN");
    if (told.isPresent()) {
      return new Key(told, "the one in OPENBELL_TOKEN");
    }
    return Files.exists(state.tokenFile())
        ? new Key(
            Optional.of(Files.readString(state.tokenFile()).strip()),
            "the one in " + state.tokenFile())
        : new Key(Optional.empty(), "there is none: OPENBELL_TOKEN names one");
  }

  private static URI address(String named) {
    try {
      var address = URI.create(named);
      if (address.getHost() != null && address.getScheme().startsWith("http")) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw new Trouble(
          "OPENBELL_DESK_URL is not an address: " + named, WRONG_QUESTION, notAnAddress);
    }
    throw new Trouble(
        "OPENBELL_DESK_URL is like http://desk.example:8486, not " + named, WRONG_QUESTION);
  }

  private static Optional<String> named(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  JsonNode get(String path) throws InterruptedException {
    return tree(text(path, ANSWER_WITHIN));
  }

  /// The answer as it came.
  String text(String path, Duration within) throws InterruptedException {
    return send(request(path).timeout(within).GET());
  }

  JsonNode post(String path, Map<String, ?> body) throws InterruptedException {
    return tree(
        send(
            request(path)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.line(body)))));
  }

  /// Listens to the desk until the stream is closed by either side.
  EventStream listen(String path) throws InterruptedException {
    var http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    try {
      var answer = http.send(request(path).GET().build(), BodyHandlers.ofLines());
      if (answer.statusCode() / 100 == 2) {
        return new EventStream(http, answer.body());
      }
      throw no(answer.statusCode(), String.join("\n", answer.body().toList()));
    } catch (IOException nobody) {
      http.shutdownNow();
      throw away(nobody);
    } catch (Trouble no) {
      http.shutdownNow();
      throw no;
    }
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(desk.resolve(path));
    key.token().ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private String send(HttpRequest.Builder request) throws InterruptedException {
    try (var http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build()) {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 2) {
        return answer.body();
      }
      throw no(answer.statusCode(), answer.body());
    } catch (IOException nobody) {
      throw away(nobody);
    }
  }

  private JsonNode tree(String answer) {
    try {
      return Json.read(answer);
    } catch (JsonProcessingException notTheDesk) {
      throw new Trouble("What answers at " + desk + " is not the desk.", FAILED, notTheDesk);
    }
  }

  private Trouble away(IOException nobody) {
    return new Trouble(
        "The desk at %s does not answer (%s).".formatted(desk, nobody.getClass().getSimpleName())
            + LOOK,
        NOBODY_THERE,
        nobody);
  }

  private Trouble no(int status, String answer) {
    var problem = problem(answer);
    var words = words(problem).orElse("The desk at " + desk + " answers " + status + ".");
    return new DeskSaysNo(
        status == 401 ? "The desk takes no such access token (" + key.from() + ")." : words,
        exitCode(status),
        status,
        problem);
  }

  static JsonNode problem(String answer) {
    try {
      return Json.read(answer);
    } catch (JsonProcessingException notJson) {
      return Json.object().put("detail", answer.strip()).put("unreadable", notJson.getMessage());
    }
  }

  /// The sentence of a problem, as one.
  static Optional<String> words(JsonNode problem) {
    return Optional.of(
            problem
                .path("detail")
                .asText(problem.path("error").asText(problem.path("title").asText())))
        .filter(words -> !words.isBlank())
        .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }

  static int exitCode(int status) {
    return switch (status) {
      case 400 -> WRONG_QUESTION;
      case 401, 403 -> NOT_ALLOWED;
      case 404, 409, 410, 412, 422 -> SAID_NO;
      default -> FAILED;
    };
  }
}
