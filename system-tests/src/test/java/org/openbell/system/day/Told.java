package org.openbell.system.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Consumer;

/// One event as it stands in Kafka, read as a tree.
public record Told(String topic, long offset, String key, JsonNode body) {
  public String type() {
    return body.path("type").asText();
  }

  public String id() {
    return body.path("eventId").asText();
  }

  /// Empty when the event is about no trade.
  public String trade() {
    return body.path("tradeId").asText("");
  }

  public String causedBy() {
    return body.path("causedBy").asText();
  }

  public String build() {
    return body.path("build").asText();
  }

  public Instant occurredAt() {
    return Instant.parse(body.path("occurredAt").asText());
  }

  public Instant recordedAt() {
    return Instant.parse(body.path("recordedAt").asText());
  }

  public JsonNode payload() {
    return body.path("payload");
  }

  public String text(String field) {
    return payload().path(field).asText();
  }

  /// A copy whose body was changed.
  public Told changed(Consumer<JsonNode> change) {
    JsonNode copy = body.deepCopy();
    change.accept(copy);
    return new Told(topic, offset, key, copy);
  }

  /// Whether it was told before the other: by offset in one topic, by its clock across topics.
  public boolean isNotAfter(Told other) {
    return topic.equals(other.topic)
        ? offset <= other.offset
        : !recordedAt().isAfter(other.recordedAt());
  }

  @Override
  public String toString() {
    return "%s %s %s (%s %d)".formatted(recordedAt(), type(), trade(), topic, offset);
  }
}
