package org.openbell.auditor.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// An event as it stands in Kafka, with its envelope.
public record Heard(String topic, long offset, String key, JsonNode body) {
  public String type() {
    return Tree.text(body, "type");
  }

  public String id() {
    return Tree.text(body, "eventId");
  }

  /// Empty when it is about no trade.
  public String trade() {
    return Tree.textOr(body, "tradeId", "");
  }

  public String build() {
    return Tree.textOr(body, "build", "");
  }

  public Instant occurredAt() {
    return Tree.instant(body, "occurredAt");
  }

  public Instant recordedAt() {
    return Tree.instant(body, "recordedAt");
  }

  public JsonNode payload() {
    return body.path("payload");
  }
}
