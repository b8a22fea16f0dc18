package org.openbell.auditor.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Written;

/// Reads rows as PostgreSQL's `to_jsonb` makes trees of them.
public final class Rows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Rows() {}

  /// The rows of one service's outbox. Vouch for WRITTEN when those of all six are read.
  public static void outbox(List<JsonNode> rows, Day day) {
    for (JsonNode row : rows) {
      JsonNode body = body(row);
      day.add(
          new Written(
              Tree.text(body, "producer"),
              Tree.whole(row, "seq"),
              Tree.text(row, "topic"),
              Tree.text(row, "key"),
              Tree.text(row, "event_id"),
              Tree.instant(body, "recordedAt")));
    }
  }

  /// Everything that the six services wrote to be told is in the day.
  public static void vouchForOutboxes(Day day) {
    day.vouchFor(Subject.WRITTEN);
  }

  private static JsonNode body(JsonNode row) {
    try {
      return JSON.readTree(Tree.text(row, "body"));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("no JSON in " + row, broken);
    }
  }

  static Instant instant(JsonNode row, String field) {
    return OffsetDateTime.parse(Tree.text(row, field)).toInstant();
  }
}
