package org.openbell.auditor.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.openbell.auditor.invariant.Rule;
import org.openbell.auditor.invariant.Violation;

/// Asks order-service to stop entries, for as long as it takes until it has heard.
///
/// Each violation asks once: after a person resumed, only what is found anew stops entries again.
/// Used by one thread.
class Reactions {
  private static final Logger LOG = System.getLogger(Reactions.class.getName());
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
  private static final int LONGEST_WORDS = 400;
  private static final int MOST_WAITING = 50;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI order;
  private final Optional<String> token;
  private final Deque<Violation> waiting = new ArrayDeque<>();

  Reactions(URI order, Optional<String> token) {
    this.order = order;
    this.token = token;
  }

  void to(Violation violation) {
    LOG.log(Level.ERROR, "{0}", violation);
    if (violation.rule().reaction() != Rule.Reaction.SAY && waiting.size() < MOST_WAITING) {
      waiting.add(violation);
    }
  }

  /// Tries what waits; what nobody heard is tried again with the next look.
  void carryOut() throws InterruptedException {
    while (!waiting.isEmpty()) {
      var violation = waiting.peek();
      var door = violation.rule().reaction() == Rule.Reaction.HALT ? "halt" : "reduce";
      if (!isHeard(door, violation)) {
        return;
      }
      waiting.remove();
      LOG.log(Level.WARNING, "order-service was asked to {0}: {1}", door, violation.rule());
    }
  }

  boolean isHeard(String door, Violation violation) throws InterruptedException {
    var said = violation.toString();
    var words = said.length() > LONGEST_WORDS ? said.substring(0, LONGEST_WORDS) : said;
    try {
      var body = json.writeValueAsString(Map.of("by", "auditor", "words", words));
      var request =
          HttpRequest.newBuilder(order.resolve("/trading/" + door))
              .timeout(ANSWER_WITHIN)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 2) {
        return true;
      }
      LOG.log(
          Level.ERROR, "/trading/{0} answered {1}: {2}", door, answer.statusCode(), answer.body());
    } catch (IOException noAnswer) {
      LOG.log(Level.ERROR, "/trading/{0} did not answer: {1}", door, noAnswer.getMessage());
    }
    return false;
  }
}
