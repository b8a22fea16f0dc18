package org.openbell.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Set;

/// A small JSON object that a person or a program sent over HTTP.
///
/// What it is not, or lacks, is said in an [IllegalArgumentException] whose sentence is meant for
/// the sender and ends with what was expected.
public final class JsonBody {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode tree;
  private final String expected;

  private JsonBody(JsonNode tree, String expected) {
    this.tree = tree;
    this.expected = expected;
  }

  /// `expected` shows the sender what would have been right.
  public static JsonBody parse(String body, String expected) {
    try {
      JsonNode tree = JSON.readTree(body == null ? "" : body);
      if (tree != null && tree.isObject()) {
        return new JsonBody(tree, expected);
      }
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the body is not JSON: " + expected, broken);
    }
    throw new IllegalArgumentException("the body is not a JSON object: " + expected);
  }

  /// The same, and no body at all is an empty one.
  public static JsonBody parseOrEmpty(String body, String expected) {
    return body == null || body.isBlank()
        ? new JsonBody(JSON.createObjectNode(), expected)
        : parse(body, expected);
  }

  /// Without blanks around it; empty when it was left out.
  public String text(String field, int longest) {
    JsonNode value = tree.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual() || value.asText().length() > longest) {
      throw wrong("'" + field + "' must be a text of at most " + longest + " characters");
    }
    return value.asText().strip();
  }

  /// In the order in which they were sent; empty when left out.
  public Set<String> names(String field, int most) {
    JsonNode list = tree.path(field);
    Set<String> names = new LinkedHashSet<>();
    if (list.isMissingNode() || list.isNull()) {
      return names;
    }
    if (!list.isArray() || list.size() > most) {
      throw wrong("'" + field + "' must be a list of at most " + most + " names");
    }
    list.forEach(name -> names.add(name.asText()));
    return names;
  }

  /// To be thrown: what is wrong, and what was expected.
  public IllegalArgumentException wrong(String words) {
    return new IllegalArgumentException(words + ": " + expected);
  }
}
