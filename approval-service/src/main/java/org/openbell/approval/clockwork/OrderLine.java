package org.openbell.approval.clockwork;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.approval.House.Reply;
import org.openbell.approval.board.Trading;
import org.openbell.approval.board.Trading.Standing;

/// `/trading` of order-service: how trading stands, and the acts that it alone carries out.
final class OrderLine {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);
  private static final Duration LOOK_WITHIN = Duration.ofSeconds(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI trading;
  private final Optional<String> token;

  OrderLine(HttpClient http, URI service, Optional<String> token) {
    this.http = http;
    this.trading = service.resolve("/trading");
    this.token = token;
  }

  /// Empty when it does not answer.
  Optional<Trading> look() throws InterruptedException {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(trading).timeout(LOOK_WITHIN).build(),
              BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(read(JSON.readTree(answer.body())))
          : Optional.empty();
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  Reply act(String verb, Map<String, Object> body) throws InterruptedException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(trading + "/" + verb))
              .timeout(ANSWER_WITHIN)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
      token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      JsonNode tree = JSON.readTree(answer.body());
      return switch (answer.statusCode()) {
        case 200 -> new Reply.Done(verb.equals("arm") ? lookAgain() : read(tree));
        case 400, 401, 403, 409 -> new Reply.SaysNo(tree.path("detail").asText(answer.body()));
        default ->
            new Reply.Away(
                "order-service answers %d: %s"
                    .formatted(answer.statusCode(), tree.path("detail").asText(answer.body())));
      };
    } catch (IOException away) {
      return new Reply.Away(
          "order-service does not answer (%s); look before you ask again".formatted(away));
    }
  }

  private Trading lookAgain() throws InterruptedException {
    return look().orElse(new Trading("UNKNOWN", List.of(), false, false));
  }

  private static Trading read(JsonNode tree) {
    List<Standing> causes = new ArrayList<>();
    for (JsonNode cause : tree.path("causes")) {
      causes.add(
          new Standing(
              cause.path("name").asText(),
              cause.path("state").asText(),
              cause.path("by").asText(),
              cause.path("words").asText(),
              Instant.parse(cause.path("since").asText())));
    }
    return new Trading(
        tree.path("state").asText(),
        causes,
        tree.path("connected").asBoolean(),
        tree.path("reconciled").asBoolean());
  }
}
