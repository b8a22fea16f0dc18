package org.openbell.ranker.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openbell.ranker.ranking.RankingReply;
import org.openbell.ranker.ranking.RankingReply.Unusable;

/// Turns a model's text into plain values and has them judged; the core knows no JSON library.
///
/// The text must be one JSON value and nothing else, without a key that stands twice.
final class ReplyJson {
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ReplyJson() {}

  static RankingReply judge(String text, int candidates) {
    try {
      return RankingReply.of(plain(STRICT.readTree(text)), candidates);
    } catch (JsonProcessingException notJson) {
      return new Unusable("the answer is not JSON");
    }
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> fields = new HashMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
      return fields;
    }
    if (node.isArray()) {
      List<Object> elements = new ArrayList<>();
      node.forEach(element -> elements.add(plain(element)));
      return elements;
    }
    if (node.isNumber()) {
      return node.decimalValue();
    }
    return node.isTextual() ? node.textValue() : node.asText();
  }
}
