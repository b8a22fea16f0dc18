package org.openbell.approval.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Consumer;

/// Moments of one day as the desk would tell them: a plain one, and what differs in others.
final class DeskDay {
  static final ObjectMapper JSON = new ObjectMapper();

  private DeskDay() {}

  /// 10:42 on a trading day: two positions, one sale, one question that waits.
  static ObjectNode atWork() {
    return (ObjectNode) read("desk.json");
  }

  /// Before eight: nothing was found, nothing is held, the gateway was not asked.
  static ObjectNode asleep() {
    return with(
        desk -> {
          desk.put("now", "2025-10-29T10:15:00Z").put("phase", "ASLEEP");
          desk.set(
              "next",
              tree(
                  """
                  {"name":"Wake","at":"2025-10-29T12:00:00Z","seconds":6300,
                   "shown":"08:00:00 ET (05:00:00 PT)"}\
                  """));
          desk.set(
              "armed",
              tree(
                  """
                  {"armed":false,"mode":"PAPER","words":"not judged before the day wakes",
                   "doubts":[]}\
                  """));
          ((ObjectNode) desk.get("switches")).put("gateway", "UNKNOWN").put("reconciled", false);
          for (String list : new String[] {"picks", "positions", "closed", "approvals"}) {
            ((ArrayNode) desk.get(list)).removeAll();
          }
          desk.set(
              "money",
              tree(
                  """
                  {"account":null,"settledCash":null,"grossToday":"0.00",
                   "commissionsToday":"0.00","netToday":"0.00"}\
                  """));
          ((ObjectNode) desk.get("log")).put("last", 0);
        });
  }

  /// As at work, but a stop is missing, a part is silent and somebody has halted.
  static ObjectNode inTrouble() {
    return with(
        desk -> {
          ((ObjectNode) desk.at("/positions/1"))
              .put("isProtected", false)
              .put("unprotectedSeconds", 12)
              .put("halt", "LULD")
              .put("words", "the broker took the stop back");
          ((ObjectNode) desk.at("/parts/4"))
              .put("ready", false)
              .put("words", "does not answer")
              .put("lastSeenSeconds", 47);
          halt(desk);
          ((ObjectNode) desk.at("/approvals/0"))
              .set(
                  "blocks",
                  tree(
                      """
                      [{"code":"halted","words":"entries are halted by anna"},
                       {"code":"price",
                        "words":"the price is 15.92, 2.4 % above the 15.55 that was shown"}]\
                      """));
        });
  }

  static void halt(ObjectNode desk) {
    ObjectNode switches = (ObjectNode) desk.get("switches");
    switches.put("state", "HALTED");
    switches.set(
        "causes",
        tree(
            """
            [{"name":"HALTED_BY_HAND","state":"HALTED","by":"anna","words":"news is coming",
              "since":"2025-10-29T14:41:30Z"}]\
            """));
  }

  /// The only question that waits gets another state.
  static void settle(ObjectNode desk, String state, String by, String order) {
    ((ObjectNode) desk.at("/approvals/0"))
        .put("state", state)
        .put("decidedBy", by)
        .put("decidedAt", desk.get("now").asText())
        .put("order", order)
        .put("version", 2);
  }

  /// The same day some exchange seconds later.
  static void pass(ObjectNode desk, int seconds) {
    Instant now = Instant.parse(desk.get("now").asText()).plusSeconds(seconds);
    desk.put("now", now.toString());
    desk.put("revision", desk.get("revision").asInt() + 1);
  }

  static ObjectNode with(Consumer<ObjectNode> change) {
    ObjectNode desk = atWork();
    change.accept(desk);
    return desk;
  }

  static JsonNode read(String resource) {
    try (InputStream found = DeskDay.class.getResourceAsStream("/browser/" + resource)) {
      return JSON.readTree(found);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
