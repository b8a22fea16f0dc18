package org.openbell.simulator.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads request bodies; one that is not JSON is an [IllegalArgumentException].
final class Prompt {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Prompt() {}

  static JsonNode body(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(
          "the body is not JSON: " + wrong.getOriginalMessage(), wrong);
    }
  }
}
