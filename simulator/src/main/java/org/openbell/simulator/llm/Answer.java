package org.openbell.simulator.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The text a model writes when it is asked to rank: JSON, as the prompt demands.
record Answer(String text, Duration latency, int promptTokens, int answerTokens) {
  private static final ObjectMapper JSON = new ObjectMapper();
  // About four characters of English per token.
  private static final int CHARACTERS_PER_TOKEN = 4;

  static Answer to(String prompt, ModelMind mind, Family family, Instant now) {
    List<Map<String, Object>> picks =
        mind.picks(family, CandidateLine.in(prompt), now).stream().map(Answer::json).toList();
    String text = write(Map.of("picks", picks));
    return new Answer(
        text,
        mind.latency(family, prompt),
        prompt.length() / CHARACTERS_PER_TOKEN + 1,
        text.length() / CHARACTERS_PER_TOKEN + 1);
  }

  private static Map<String, Object> json(ModelMind.Pick pick) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", pick.id());
    json.put("confidence", pick.confidence().value().stripTrailingZeros());
    json.put("reason", pick.symbol() + " trades above its close on heavy volume, with news.");
    json.put("risks", "The gap may fade after the open; the float turns over fast.");
    return json;
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
