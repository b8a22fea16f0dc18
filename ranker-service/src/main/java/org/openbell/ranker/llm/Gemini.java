package org.openbell.ranker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.openbell.ranker.ranking.ModelPrice;
import org.openbell.ranker.ranking.Tokens;

/// Gemini's native generateContent, as ai.google.dev describes it.
///
/// The temperature stays at 1.0: Google advises against lowering it for Gemini 3, whose answers
/// may then loop or degrade.
public final class Gemini implements Model {
  private final URI url;
  private final String model;
  private final Duration limit;
  private final List<ModelPrice> prices;
  private final ModelHttp http;

  public Gemini(
      URI url,
      ApiKey key,
      String model,
      Duration limit,
      List<ModelPrice> prices,
      HttpClient client) {
    this.url = url;
    this.model = model;
    this.limit = limit;
    this.prices = List.copyOf(prices);
    this.http = new ModelHttp(client, key);
  }

  @Override
  public String name() {
    return model;
  }

  @Override
  public Duration limit() {
    return limit;
  }

  @Override
  public List<ModelPrice> prices() {
    return prices;
  }

  @Override
  public Said ask(String prompt, Patience patience) {
    URI address = URI.create(url + "/v1beta/models/" + model + ":generateContent");
    return http.post(address, "x-goog-api-key", "", question(prompt), patience, Gemini::read);
  }

  private static ObjectNode question(String prompt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode content = body.putArray("contents").addObject();
    content.put("role", "user").putArray("parts").addObject().put("text", prompt);
    body.putObject("generationConfig")
        .put("responseMimeType", "application/json")
        .put("candidateCount", 1);
    return body;
  }

  private static Said read(JsonNode body) {
    JsonNode usage = body.path("usageMetadata");
    // Thoughts are billed as output.
    Tokens tokens =
        new Tokens(
            usage.path("promptTokenCount").asLong(),
            usage.path("candidatesTokenCount").asLong()
                + usage.path("thoughtsTokenCount").asLong());
    JsonNode candidate = body.path("candidates").path(0);
    StringBuilder text = new StringBuilder();
    for (JsonNode part : candidate.path("content").path("parts")) {
      if (!part.path("thought").asBoolean(false)) {
        text.append(part.path("text").asText(""));
      }
    }
    if (text.toString().isBlank()) {
      String blocked = body.path("promptFeedback").path("blockReason").asText("");
      return Said.badly("", tokens, blocked.isEmpty() ? "a blank answer" : "blocked: " + blocked);
    }
    String finish = candidate.path("finishReason").asText();
    return finish.equals("STOP")
        ? Said.well(text.toString(), tokens)
        : Said.badly(text.toString(), tokens, "the answer ended with '" + finish + "'");
  }
}
