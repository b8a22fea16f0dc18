package org.openbell.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a program reads: one document on the standard output, whatever came of the command.
final class Json {
  static final String OPTION = "--json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static JsonNode read(String text) throws JsonProcessingException {
    return JSON.readTree(text.isEmpty() ? "{}" : text);
  }

  static String line(Object document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write JSON", cannotBe);
    }
  }

  static String pretty(JsonNode document) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write JSON", cannotBe);
    }
  }
}
