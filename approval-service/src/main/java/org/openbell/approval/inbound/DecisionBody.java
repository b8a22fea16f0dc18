package org.openbell.approval.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openbell.approval.approval.ApprovalInput;
import org.openbell.approval.approval.ApprovalInput.Approve;
import org.openbell.approval.approval.ApprovalInput.Refuse;

/// Reads `{"decision":"APPROVE","by":"anna","words":"..."}`; `words` may be left out.
final class DecisionBody {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_WORDS = 500;
  private static final String EXPECTED =
      "expected {\"decision\":\"APPROVE\" or \"REFUSE\",\"by\":\"your name\",\"words\":\"...\"}";

  private DecisionBody() {}

  /// Throws [IllegalArgumentException] with a sentence for whoever sent it.
  static ApprovalInput parse(String body) {
    JsonNode tree = tree(body);
    String by = text(tree, "by", LONGEST_NAME);
    if (by.isBlank()) {
      throw new IllegalArgumentException("'by' is missing: who decides? " + EXPECTED);
    }
    String words = text(tree, "words", LONGEST_WORDS);
    String decision = text(tree, "decision", LONGEST_NAME);
    return switch (decision) {
      case "APPROVE" -> new Approve(by, words);
      case "REFUSE" -> new Refuse(by, words);
      default ->
          throw new IllegalArgumentException("'" + decision + "' is not a decision: " + EXPECTED);
    };
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
