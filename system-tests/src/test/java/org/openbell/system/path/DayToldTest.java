package org.openbell.system.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openbell.system.stack.Repository;

/// Every letter has exactly the fields of the golden file of its type.
class DayToldTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant AT = Instant.parse("2025-10-29T14:00:00Z");
  private static final DayTold DAY = new DayTold("0.1.0+0123456789");

  @Test
  void lettersHaveTheFieldsOfTheGoldenFiles() throws IOException {
    var picks = List.of(new DayTold.Pick("WULF", "15.05", "0.86"));
    for (var letter :
        List.of(
            DAY.sessionWoke(AT),
            DAY.entryWindowOpened(AT),
            DAY.candidatesFound(AT, "20251029T0800", "PRE_OPEN", picks),
            DAY.picksRanked(AT, "20251029T0800", "PRE_OPEN", picks),
            DAY.tradeApproved(AT, "20251029-WULF"),
            DAY.protectPosition(AT, "20251029-WULF", "132", "15.06", "15.59"),
            DAY.closePosition(AT, "20251029-WULF", "LIQUIDATION"),
            DAY.resumeTrading(AT, "looked at it"))) {
      var ours = JSON.readTree(letter.body());
      assertThat(fields("", ours)).isEqualTo(fields("", golden(ours.path("type").asText())));
    }
  }

  private static JsonNode golden(String type) throws IOException {
    var file = "service-kit/src/test/resources/golden/" + type + ".json";
    return JSON.readTree(Files.readString(Repository.root().resolve(file)));
  }

  /// Where a value stands, such as `payload.picks[].seenAt`; news and model calls are not ours.
  private static Set<String> fields(String at, JsonNode node) {
    var found = new TreeSet<String>();
    if (node.isArray() && !at.endsWith("calls") && !at.endsWith("news")) {
      node.forEach(item -> found.addAll(fields(at + "[]", item)));
    } else if (node.isObject()) {
      node.properties().forEach(p -> found.addAll(fields(at + "." + p.getKey(), p.getValue())));
    } else {
      found.add(at);
    }
    return found;
  }
}
