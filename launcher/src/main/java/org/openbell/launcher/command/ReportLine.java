package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.PortPlan;
import org.openbell.launcher.stack.RunRecord;
import org.openbell.launcher.stack.Service;
import org.openbell.launcher.stack.StateFolder;

/// `/api/reports` of the approval-service that runs, as a person with a terminal asks it.
final class ReportLine {
  // A year of days is folded while somebody waits.
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final int NOT_FOUND = 404;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Optional<String> token;
  private final URI reports;

  private ReportLine(Optional<String> token, URI reports) {
    this.token = token;
    this.reports = reports;
  }

  /// The desk that OPENBELL_DESK_URL names, else the one that runs here; empty when nothing runs.
  static Optional<ReportLine> find(StateFolder state, Map<String, String> environment)
      throws IOException {
    var named = named(environment, "OPENBELL_DESK_URL").map(URI::create);
    if (named.isPresent()) {
      return Optional.of(at(state, environment, named.get()));
    }
    var run = RunRecord.read(state.runFile());
    if (run.isEmpty()) {
      return Optional.empty();
    }
    int port = new PortPlan(run.get().portBase()).service(Service.APPROVAL);
    return Optional.of(at(state, environment, URI.create("http://127.0.0.1:" + port)));
  }

  /// With the token that OPENBELL_TOKEN holds, else the one of the stack that runs here.
  static ReportLine at(StateFolder state, Map<String, String> environment, URI desk)
      throws IOException {
    var token = named(environment, "OPENBELL_TOKEN");
    if (token.isEmpty() && Files.exists(state.tokenFile())) {
      token = Optional.of(Files.readString(state.tokenFile()).strip());
    }
    return new ReportLine(token, desk.resolve("/api/reports/"));
  }

  private static Optional<String> named(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /// Empty when nothing is recorded. Throws [Trouble] with the words of a refusal, [IOException]
  /// when nobody answers.
  Optional<String> ask(String report, Map<String, String> questions)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(reports.resolve(report + "?" + query(questions)))
            .timeout(ANSWER_WITHIN);
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    try (var http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build()) {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      if (answer.statusCode() / 100 != 2) {
        throw new Trouble(
            "approval-service says no (%d): %s".formatted(answer.statusCode(), words(answer)));
      }
      return Optional.of(answer.body());
    }
  }

  private static String query(Map<String, String> questions) {
    return new TreeMap<>(questions)
        .entrySet().stream()
            .map(
                question ->
                    question.getKey()
                        + "="
                        + URLEncoder.encode(question.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static String words(HttpResponse<String> answer) {
    try {
      var tree = JSON.readTree(answer.body());
      var words = tree.path("error").asText(tree.path("detail").asText());
      return words.isEmpty() ? answer.body().strip() : words;
    } catch (IOException notJson) {
      return answer.body().strip() + " (" + notJson.getClass().getSimpleName() + ")";
    }
  }
}
