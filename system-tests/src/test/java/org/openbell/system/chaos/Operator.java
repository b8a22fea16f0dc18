package org.openbell.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/// The person who answers questions: mostly yes, sometimes no or nothing, at times twice.
///
/// What was drawn for a question stays: who gets no answer asks again later.
final class Operator implements AutoCloseable {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
  private final URI desk;
  private final long seed;
  private final Set<String> answered = new HashSet<>();

  Operator(int port, long seed) {
    this.desk = URI.create("http://127.0.0.1:" + port);
    this.seed = seed;
  }

  /// Answers what waits; a desk that is away is asked again at the next look.
  void look() throws InterruptedException {
    try {
      var waiting = send(HttpRequest.newBuilder(desk.resolve("/api/approvals?state=PENDING")));
      if (waiting.isArray()) {
        for (var question : waiting) {
          answer(question.path("trade").asText(), question.path("planHash").asText());
        }
      }
    } catch (IOException away) {
      // Killed or starting: the question waits, or lapses.
      return;
    }
  }

  private void answer(String trade, String plan) throws IOException, InterruptedException {
    if (answered.contains(trade)) {
      return;
    }
    var random = new SplittableRandom(seed ^ trade.hashCode());
    int drawn = random.nextInt(10);
    if (drawn < 9) {
      var decision = drawn < 7 ? "APPROVE" : "REFUSE";
      decide(trade, plan, decision);
      if (random.nextInt(3) == 0) {
        decide(trade, plan, random.nextBoolean() ? decision : "REFUSE");
      }
    }
    answered.add(trade);
  }

  private void decide(String trade, String plan, String decision)
      throws IOException, InterruptedException {
    var body =
        JSON.createObjectNode()
            .put("decision", decision)
            .put("planHash", plan)
            .put("by", "chaos")
            .put("words", "drawn");
    send(
        HttpRequest.newBuilder(desk.resolve("/api/approvals/" + trade + "/decision"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer =
        http.send(
            request
                .timeout(ANSWERS_WITHIN)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + Launch.TOKEN)
                .build(),
            BodyHandlers.ofString());
    return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
  }

  @Override
  public void close() {
    http.close();
  }
}
