package org.openbell.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SafetyTest {
  private static final Instant NOW = Instant.parse("2025-10-29T13:31:00Z");

  private static String order(String leg, String side, long shares, String status, long filled) {
    return """
    {"orderRef":"OB1.20251029-WULF.%s.1","symbol":"WULF","side":"%s","permId":1,
     "receivedAt":"2025-10-29T13:30:00Z",
     "terms":[{"at":"2025-10-29T13:30:00Z","quantity":%d}],
     "history":[{"at":"2025-10-29T13:30:00Z","status":"%s","filled":%d}]}
    """
        .formatted(leg, side, shares, status, filled);
  }

  private static boolean isSafe(String... orders) {
    var text =
        """
        {"orders":[%s],"executions":[{"execId":"1.01","orderRef":"OB1.20251029-WULF.E.1",
         "symbol":"WULF","side":"BUY","shares":100,"price":10,"time":"2025-10-29T13:30:00Z"}]}
        """
            .formatted(String.join(",", orders));
    return Safety.isSafe(read(text), DayKind.ALL_DEAD.hours().session(), NOW);
  }

  private static JsonNode read(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }

  private static final String BOUGHT = order("E", "BUY", 100, "Filled", 100);
  private static final String STOP = order("S", "SELL", 100, "Submitted", 0);
  private static final String TARGET = order("T", "SELL", 100, "Submitted", 0);
  private static final String TIME_EXIT = order("X", "SELL", 100, "PreSubmitted", 0);

  @Test
  void isThereWhenAllThreeExitsWorkForWhatIsHeld() {
    assertThat(isSafe(BOUGHT, STOP, TARGET, TIME_EXIT)).isTrue();
    assertThat(isSafe(BOUGHT, STOP, TARGET)).isFalse();
    assertThat(isSafe(BOUGHT, STOP, TARGET, order("X", "SELL", 99, "PreSubmitted", 0))).isFalse();
    assertThat(isSafe(BOUGHT, STOP, TARGET, order("X", "SELL", 100, "Cancelled", 0))).isFalse();
  }

  @Test
  void isNotThereWhileMoreIsBeingBought() {
    var working = order("E", "BUY", 150, "Submitted", 100);

    assertThat(isSafe(working, STOP, TARGET, TIME_EXIT)).isFalse();
  }

  @Test
  void isNotThereWhenNothingIsHeld() {
    var nothing = read("{\"orders\":[],\"executions\":[]}");

    assertThat(Safety.isSafe(nothing, DayKind.ALL_DEAD.hours().session(), NOW)).isFalse();
  }
}
