package org.openbell.kit.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.trade.TradeId;

/// The wire form of every event: one JSON object, the envelope's fields first, then the payload.
///
/// Reading is strict where it protects money (a missing field, a type or a schema newer than this
/// code knows are refused) and lenient where it lets writers move first (fields we do not know).
public final class EventJson {
  // What a vendor may do, our own writers may not: 7 for "7", 1 for SELL, a field said twice.
  private final ObjectMapper mapper =
      builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  /// A mapper that knows our values; REST resources and adapters use it too.
  public static ObjectMapper mapper() {
    return builder().build();
  }

  private static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(new ValueModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
  }

  public String write(Envelope envelope) {
    try {
      return mapper.writeValueAsString(envelope);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write " + envelope.type(), cannotBe);
    }
  }

  /// The name of an event's type, as it stands on the wire.
  public static String typeOf(Event event) {
    return EventTypes.nameOf(event);
  }

  /// Reads what [#write] wrote; anything else is an [UnreadableEvent] that says what is wrong.
  public Envelope read(String body) {
    try {
      if (!(mapper.readTree(body) instanceof ObjectNode node)) {
        throw new UnreadableEvent("not a JSON object: " + cut(body));
      }
      return envelope(node);
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException broken) {
      throw new UnreadableEvent(
          "unreadable event: " + broken.getMessage() + " in " + cut(body), broken);
    }
  }

  private Envelope envelope(ObjectNode node) throws JsonProcessingException {
    int schema = knownSchema(node);
    String type = text(node, "type");
    Class<? extends Event> payloadType = EventTypes.byName().get(type);
    if (payloadType == null) {
      throw new UnreadableEvent("no event is called '" + type + "'");
    }
    if (!(node.path("payload") instanceof ObjectNode payload)) {
      throw new UnreadableEvent("the field 'payload' is missing or not an object: " + type);
    }
    EarlierBuilds.complete(type, payload);
    return new Envelope(
        EventId.parse(text(node, "eventId")),
        type,
        schema,
        Instant.parse(text(node, "occurredAt")),
        Instant.parse(text(node, "recordedAt")),
        node.path("tradeId").isNull()
            ? Optional.empty()
            : Optional.of(TradeId.parse(text(node, "tradeId"))),
        text(node, "causedBy"),
        text(node, "producer"),
        text(node, "build"),
        mapper.treeToValue(payload, payloadType));
  }

  private static int knownSchema(ObjectNode node) {
    JsonNode schema = node.path("schema");
    if (!schema.isInt()) {
      throw new UnreadableEvent("the field 'schema' is missing or not a whole number");
    }
    if (schema.intValue() < 1 || schema.intValue() > Envelope.SCHEMA) {
      throw new UnreadableEvent(
          "event schema "
              + schema
              + " is not one this build knows (1.."
              + Envelope.SCHEMA
              + "): start the newer build, or none: "
              + cut(node.toString()));
    }
    return schema.intValue();
  }

  private static String text(ObjectNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new UnreadableEvent("the field '" + field + "' is missing or not a string");
    }
    return value.asText();
  }

  private static String cut(String body) {
    return body.length() <= 200 ? body : body.substring(0, 200) + "...";
  }
}
