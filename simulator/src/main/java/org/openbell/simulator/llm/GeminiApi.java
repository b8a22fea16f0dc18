package org.openbell.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;
import org.openbell.simulator.web.Router;

/// Gemini's native generateContent, in the shape ai.google.dev describes.
///
/// A missing key is 403 PERMISSION_DENIED, an unknown model 404 NOT_FOUND.
public final class GeminiApi {
  private static final String MODELS_PATH = "/gemini/v1beta/models";
  private static final List<String> MODELS =
      List.of(
          "gemini-3.8-flash",
          "gemini-3.6-flash",
          "gemini-3-flash-preview",
          "gemini-3.1-pro-preview");

  private final ModelMind mind;
  private final InstantSource clock;

  private GeminiApi(ModelMind mind, InstantSource clock) {
    this.mind = mind;
    this.clock = clock;
  }

  public static void on(Router router, ModelMind mind, InstantSource clock) {
    GeminiApi api = new GeminiApi(mind, clock);
    router.post(MODELS_PATH + "/{model}:generateContent", api::generate);
    router.get(MODELS_PATH, GeminiApi::models);
  }

  private static Reply models(Request request) {
    if (!hasKey(request)) {
      return denied();
    }
    List<Map<String, Object>> models =
        MODELS.stream()
            .map(
                name ->
                    Map.<String, Object>of(
                        "name",
                        "models/" + name,
                        "supportedGenerationMethods",
                        List.of("generateContent")))
            .toList();
    return Reply.ok(Map.of("models", models));
  }

  private Reply generate(Request request) {
    if (!hasKey(request)) {
      return denied();
    }
    String model = request.path("model");
    if (!MODELS.contains(model)) {
      return error(404, "models/" + model + " is not found; models: " + MODELS, "NOT_FOUND");
    }
    String prompt = prompt(Prompt.body(request.body()));
    if (prompt.isBlank()) {
      return error(400, "contents is not specified", "INVALID_ARGUMENT");
    }
    Answer answer = Answer.to(prompt, mind, Family.GEMINI, clock.instant());
    Typing.take(answer.latency());
    return Reply.ok(content(model, prompt, answer));
  }

  private static String prompt(JsonNode body) {
    return body.path("contents").findValuesAsText("text").stream()
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Object> content(String model, String prompt, Answer answer) {
    Map<String, Object> candidate = new LinkedHashMap<>();
    candidate.put(
        "content", Map.of("role", "model", "parts", List.of(Map.of("text", answer.text()))));
    candidate.put("finishReason", "STOP");
    candidate.put("index", 0);
    Map<String, Object> usage = new LinkedHashMap<>();
    usage.put("promptTokenCount", answer.promptTokens());
    usage.put("candidatesTokenCount", answer.answerTokens());
    usage.put("totalTokenCount", answer.promptTokens() + answer.answerTokens());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("candidates", List.of(candidate));
    content.put("usageMetadata", usage);
    content.put("modelVersion", model);
    content.put("responseId", "sim-%08x".formatted(prompt.hashCode()));
    return content;
  }

  private static boolean hasKey(Request request) {
    return request.header("x-goog-api-key").or(() -> request.query("key")).isPresent();
  }

  private static Reply denied() {
    return error(
        403, "Method doesn't allow unregistered callers: send x-goog-api-key", "PERMISSION_DENIED");
  }

  private static Reply error(int status, String message, String word) {
    return Reply.of(
        status, Map.of("error", Map.of("code", status, "message", message, "status", word)));
  }
}
