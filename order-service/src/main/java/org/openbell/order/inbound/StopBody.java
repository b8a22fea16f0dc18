package org.openbell.order.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Set;

/// Reads `{"by":"anna","words":"...","causes":["DISCREPANCY:WULF"]}`. Whoever stops may leave out
/// all of it; whoever lets trading go on may not.
record StopBody(String by, String words, Set<String> causes) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_WORDS = 500;
  private static final int MOST_CAUSES = 50;
  private static final String SOMEBODY = "operator";
  private static final String EXPECTED =
      "expected {\"by\":\"your name\",\"words\":\"why\",\"causes\":[\"as in GET /trading\"]}";

  /// Throws [IllegalArgumentException] with a sentence for whoever sent it.
  static StopBody toStop(String body) {
    JsonNode tree = body == null || body.isBlank() ? JSON.createObjectNode() : tree(body);
    String by = text(tree, "by", LONGEST_NAME);
    return new StopBody(by.isBlank() ? SOMEBODY : by, text(tree, "words", LONGEST_WORDS), Set.of());
  }

  /// The same; who and why have to be said.
  static StopBody toAct(String body) {
    JsonNode tree = tree(body == null ? "" : body);
    String by = text(tree, "by", LONGEST_NAME);
    String words = text(tree, "words", LONGEST_WORDS);
    if (by.isBlank() || words.isBlank()) {
      throw new IllegalArgumentException("who does this, and why? " + EXPECTED);
    }
    return new StopBody(by, words, causes(tree.path("causes")));
  }

  private static Set<String> causes(JsonNode list) {
    Set<String> names = new LinkedHashSet<>();
    if (list.isMissingNode() || list.isNull()) {
      return names;
    }
    if (!list.isArray() || list.size() > MOST_CAUSES) {
      throw new IllegalArgumentException("'causes' must be a list of names: " + EXPECTED);
    }
    list.forEach(name -> names.add(name.asText()));
    return names;
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

  private static String text(JsonNode tree, String field, int longest) {
    JsonNode value = tree.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual() || value.asText().length() > longest) {
      throw new IllegalArgumentException(
          "'" + field + "' must be a text of at most " + longest + " characters: " + EXPECTED);
    }
    return value.asText().strip();
  }
}
