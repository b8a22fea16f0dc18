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

/// DeepSeek's chat completions, as its API documentation describes them.
///
/// Thinking is on unless switched off, and while it is on the temperature is ignored; both are set
/// so that the same question gets much the same answer.
public final class DeepSeek implements Model {
  private static final int MOST_TOKENS = 4_000;

  private final URI url;
  private final String model;
  private final Duration limit;
  private final List<ModelPrice> prices;
  private final ModelHttp http;

  public DeepSeek(
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
    URI address = URI.create(url + "/chat/completions");
    return http.post(
        address, "Authorization", "Bearer ", question(prompt), patience, DeepSeek::read);
  }

  private ObjectNode question(String prompt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("model", model);
    body.putObject("thinking").put("type", "disabled");
    body.put("temperature", 0);
    body.put("max_tokens", MOST_TOKENS);
    body.put("stream", false);
    body.putObject("response_format").put("type", "json_object");
    body.putArray("messages").addObject().put("role", "user").put("content", prompt);
    return body;
  }

  private static Said read(JsonNode body) {
    JsonNode choice = body.path("choices").path(0);
    String text = choice.path("message").path("content").asText("");
    // Tokens read from the cache are cheaper; counting them in full never understates the cost.
    Tokens tokens =
        new Tokens(
            body.path("usage").path("prompt_tokens").asLong(),
            body.path("usage").path("completion_tokens").asLong());
    if (text.isBlank()) {
      return Said.badly("", tokens, "a blank answer");
    }
    String finish = choice.path("finish_reason").asText();
    return finish.equals("stop")
        ? Said.well(text, tokens)
        : Said.badly(text, tokens, "the answer ended with '" + finish + "'");
  }
}
