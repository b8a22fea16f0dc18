package org.openbell.simulator.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.simulator.vendor.Vendors;

class ModelApisTest {
  private static final Vendors VENDORS = new Vendors();
  private static final String LINES = "Answer in JSON.\\nC01 | AAPL | 1\\nC07 | WULF | 2";
  private static final String GEMINI =
      "{'contents':[{'parts':[{'text':'%s'}]}]}".formatted(LINES).replace('\'', '"');

  @AfterAll
  static void close() {
    VENDORS.close();
  }

  private static String deepSeek(String model, String more) {
    return "{'model':'%s','messages':[{'role':'user','content':'%s'}]%s}"
        .formatted(model, LINES, more)
        .replace('\'', '"');
  }

  private static HttpResponse<String> ask(String body) {
    return VENDORS.post("/deepseek/chat/completions", body, "Authorization", "Bearer any");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deepseek-flash", "deepseek-v4-pro"})
  void deepSeekAnswersAChatCompletionWithJsonInside(String model) {
    VENDORS.atMinute(-30);
    JsonNode answer = Vendors.json(ask(deepSeek(model, "")));
    assertThat(answer.path("object").asText()).isEqualTo("chat.completion");
    assertThat(answer.path("model").asText()).isEqualTo(model);
    assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(answer.at("/usage/total_tokens").asInt())
        .isEqualTo(
            answer.at("/usage/prompt_tokens").asInt()
                + answer.at("/usage/completion_tokens").asInt());
    JsonNode best = Vendors.parse(answer.at("/choices/0/message/content").asText()).at("/picks/0");
    assertThat(best.path("id").asText()).isEqualTo("C07");
    assertThat(best.path("confidence").decimalValue()).isEqualByComparingTo("0.87");
    assertThat(best.path("reason").asText()).isNotBlank();
    assertThat(best.path("risks").asText()).isNotBlank();
  }

  @Test
  void deepSeekGivesTheSameAnswerTwice() {
    VENDORS.atMinute(-30);
    assertThat(ask(deepSeek("deepseek-flash", "")).body())
        .isEqualTo(ask(deepSeek("deepseek-flash", "")).body());
  }

  @Test
  void deepSeekThinksAloudUnlessToldNotTo() {
    JsonNode aloud = Vendors.json(ask(deepSeek("deepseek-flash", "")));
    JsonNode silent =
        Vendors.json(ask(deepSeek("deepseek-flash", ",'thinking':{'type':'disabled'}")));
    assertThat(aloud.at("/choices/0/message").has("reasoning_content")).isTrue();
    assertThat(silent.at("/choices/0/message").has("reasoning_content")).isFalse();
  }

  @Test
  void deepSeekCutsAnAnswerThatIsTooLong() {
    JsonNode answer = Vendors.json(ask(deepSeek("deepseek-flash", ",'max_tokens':5")));
    assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    assertThat(answer.at("/choices/0/message/content").asText()).hasSizeLessThan(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deepseek-chat", "deepseek-reasoner", ""})
  void deepSeekRefusesRetiredNames(String model) {
    HttpResponse<String> answer = ask(deepSeek(model, ""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Vendors.json(answer).at("/error/message").asText()).startsWith("Model Not Exist");
  }

  @Test
  void deepSeekWantsAKeyAndJson() {
    assertThat(VENDORS.post("/deepseek/chat/completions", "{}").statusCode()).isEqualTo(401);
    assertThat(VENDORS.get("/deepseek/models").statusCode()).isEqualTo(401);
    assertThat(ask("rank please").statusCode()).isEqualTo(400);
  }

  @Test
  void geminiAnswersACandidateWithJsonInside() {
    VENDORS.atMinute(-30);
    JsonNode answer = Vendors.json(generate("gemini-3.8-flash", "x-goog-api-key", "any"));
    assertThat(answer.at("/candidates/0/finishReason").asText()).isEqualTo("STOP");
    assertThat(answer.at("/usageMetadata/totalTokenCount").asInt()).isPositive();
    String text = answer.at("/candidates/0/content/parts/0/text").asText();
    JsonNode best = Vendors.parse(text).at("/picks/0");
    assertThat(best.path("id").asText()).isEqualTo("C07");
    assertThat(best.path("confidence").decimalValue()).isEqualByComparingTo("0.85");
  }

  @Test
  void geminiWantsAKeyAndAModelItKnows() {
    HttpResponse<String> noKey = generate("gemini-3.8-flash");
    assertThat(noKey.statusCode()).isEqualTo(403);
    assertThat(Vendors.json(noKey).at("/error/status").asText()).isEqualTo("PERMISSION_DENIED");
    assertThat(generate("gemini-1", "x-goog-api-key", "any").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> generate(String model, String... headers) {
    return VENDORS.post("/gemini/v1beta/models/" + model + ":generateContent", GEMINI, headers);
  }
}
