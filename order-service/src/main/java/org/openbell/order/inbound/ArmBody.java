package org.openbell.order.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads `{"account":"4321","by":"anna","words":"..."}`: the account's last four characters, who
/// arms, and why. Whoever arms a live day says all three.
record ArmBody(String account, String by, String words) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 200;
  private static final int DIGITS = 4;
  private static final String EXPECTED =
      "expected {\"account\":\"its last four characters\",\"by\":\"your name\",\"words\":\"why\"}";

  /// Throws [IllegalArgumentException] with a sentence for whoever sent it.
  static ArmBody parse(String body) {
    JsonNode tree = tree(body == null ? "" : body);
    ArmBody said = new ArmBody(text(tree, "account"), text(tree, "by"), text(tree, "words"));
    if (said.account().length() != DIGITS || said.by().isBlank() || said.words().isBlank()) {
      throw new IllegalArgumentException("something is missing: " + EXPECTED);
    }
    return said;
  }

  private static JsonNode tree(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the body is not JSON: " + EXPECTED, broken);
    }
    throw new IllegalArgumentException("the body is not a JSON object: " + EXPECTED);
  }

  private static String text(JsonNode tree, String field) {
    JsonNode value = tree.path(field);
    if (!value.isTextual() || value.asText().length() > LONGEST) {
      throw new IllegalArgumentException(
          "'" + field + "' must be a text of at most " + LONGEST + " characters: " + EXPECTED);
    }
    return value.asText().strip();
  }
}
