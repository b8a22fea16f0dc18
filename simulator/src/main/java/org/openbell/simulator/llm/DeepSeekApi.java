package org.openbell.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;
import org.openbell.simulator.web.Router;

/// DeepSeek's chat completions, in the shape api-docs.deepseek.com describes.
///
/// Retired model names are refused with 400 and a missing key with 401. Thinking is on unless
/// switched off, and then the answer carries `reasoning_content`. An answer that does not fit
/// `max_tokens` is cut and ends with `length`.
public final class DeepSeekApi {
  private static final String ROOT = "/deepseek";
  private static final List<String> MODELS = List.of("deepseek-flash", "deepseek-v4-pro");
  // Tolerated, but not listed.
  private static final Set<String> ALIASES = Set.of("deepseek-v4-flash");
  private static final int MOST_TOKENS = 384_000;

  private final ModelMind mind;
  private final InstantSource clock;

  private DeepSeekApi(ModelMind mind, InstantSource clock) {
    this.mind = mind;
    this.clock = clock;
  }

  public static void on(Router router, ModelMind mind, InstantSource clock) {
    DeepSeekApi api = new DeepSeekApi(mind, clock);
    for (String version : List.of("", "/v1")) {
      router.post(ROOT + version + "/chat/completions", api::completion);
      router.get(ROOT + version + "/models", DeepSeekApi::models);
    }
  }

  private static Reply models(Request request) {
    if (request.bearer().isEmpty()) {
      return unauthorized();
    }
    List<Map<String, Object>> data =
        MODELS.stream()
            .map(id -> Map.<String, Object>of("id", id, "object", "model", "owned_by", "deepseek"))
            .toList();
    return Reply.ok(Map.of("object", "list", "data", data));
  }

  private Reply completion(Request request) {
    if (request.bearer().isEmpty()) {
      return unauthorized();
    }
    JsonNode body = Prompt.body(request.body());
    String model = body.path("model").asText();
    if (!MODELS.contains(model) && !ALIASES.contains(model)) {
      return error(400, "Model Not Exist: '" + model + "'; models: " + MODELS, "invalid_request");
    }
    String prompt = prompt(body.path("messages"));
    if (prompt.isBlank()) {
      return error(400, "messages must not be empty", "invalid_request");
    }
    Answer answer = Answer.to(prompt, mind, Family.DEEP_SEEK, clock.instant());
    Typing.take(answer.latency());
    return Reply.ok(completion(body, model, answer));
  }

  private static String prompt(JsonNode messages) {
    return StreamSupport.stream(messages.spliterator(), false)
        .map(message -> message.path("content").asText())
        .collect(Collectors.joining("\n"));
  }

  private Map<String, Object> completion(JsonNode body, String model, Answer answer) {
    Map<String, Object> completion = new LinkedHashMap<>();
    completion.put("id", "sim-%08x".formatted(body.hashCode()));
    completion.put("object", "chat.completion");
    completion.put("created", clock.instant().getEpochSecond());
    completion.put("model", model);
    completion.put("choices", List.of(choice(body, answer)));
    completion.put("usage", usage(answer));
    completion.put("system_fingerprint", "fp_simulated");
    return completion;
  }

  private static Map<String, Object> choice(JsonNode body, Answer answer) {
    int room = body.path("max_tokens").asInt(MOST_TOKENS);
    boolean fits = answer.answerTokens() <= room;
    int characters = (int) ((long) answer.text().length() * room / answer.answerTokens());
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", "assistant");
    message.put("content", fits ? answer.text() : answer.text().substring(0, characters));
    if (!body.path("thinking").path("type").asText("enabled").equals("disabled")) {
      message.put("reasoning_content", "Comparing gap, volume and news of each candidate.");
    }
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("index", 0);
    choice.put("message", message);
    choice.put("logprobs", null);
    choice.put("finish_reason", fits ? "stop" : "length");
    return choice;
  }

  private static Map<String, Object> usage(Answer answer) {
    Map<String, Object> usage = new LinkedHashMap<>();
    usage.put("prompt_tokens", answer.promptTokens());
    usage.put("completion_tokens", answer.answerTokens());
    usage.put("total_tokens", answer.promptTokens() + answer.answerTokens());
    usage.put("prompt_cache_hit_tokens", 0);
    usage.put("prompt_cache_miss_tokens", answer.promptTokens());
    return usage;
  }

  private static Reply unauthorized() {
    return error(401, "Authentication Fails (no such user)", "authentication_error");
  }

  private static Reply error(int status, String message, String type) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    error.put("type", type);
    error.put("param", null);
    error.put("code", "invalid_request_error");
    return Reply.of(status, Map.of("error", error));
  }
}
