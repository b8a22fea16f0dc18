package org.openbell.auditor.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Reads a field as what it is; a field that is not there is named.
final class Tree {
  private Tree() {}

  static String text(JsonNode node, String field) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      throw new IllegalArgumentException("no '" + field + "' in " + node);
    }
    return value.asText();
  }

  static String textOr(JsonNode node, String field, String otherwise) {
    var value = node.path(field);
    return value.isMissingNode() || value.isNull() ? otherwise : value.asText();
  }

  static Instant instant(JsonNode node, String field) {
    return Instant.parse(text(node, field));
  }

  static long whole(JsonNode node, String field) {
    return new BigDecimal(text(node, field)).longValueExact();
  }

  static BigDecimal amount(JsonNode node, String field) {
    return new BigDecimal(text(node, field));
  }

  static Optional<BigDecimal> amountIfAny(JsonNode node, String field) {
    var text = textOr(node, field, "");
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }
}
