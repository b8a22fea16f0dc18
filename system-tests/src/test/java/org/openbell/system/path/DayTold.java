package org.openbell.system.path;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The events and commands that the other five services would have told order-service, as they
/// stand on the wire: written out here by hand, so that no code is shared with their reader.
///
/// The same words at the same moment give the same event id, as they do in the services.
final class DayTold {
  /// What is told, where, and under which key.
  record Letter(String topic, String key, String body) {}

  /// A pick as the ranker would have made it; prices and confidences are texts.
  record Pick(String symbol, String seenAt, String confidence) {}

  static final String DATE = "2025-10-29";
  private static final Instant OPEN = Instant.parse("2025-10-29T13:30:00Z");
  private static final Instant CLOSE = Instant.parse("2025-10-29T20:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The build that the services of this run say they are.
  private final String build;

  DayTold(String build) {
    this.build = build;
  }

  static String tradeOf(String symbol) {
    return DATE.replace("-", "") + "-" + symbol;
  }

  Letter sessionWoke(Instant at) {
    var said = JSON.createObjectNode();
    said.put("date", DATE).put("open", OPEN.toString()).put("close", CLOSE.toString());
    said.put("armed", true).put("words", "all 6 services are ready");
    var rollCall = said.putArray("rollCall");
    List.of("scheduler", "scanner", "ranker", "order", "exit", "approval")
        .forEach(
            name ->
                rollCall
                    .addObject()
                    .put("service", name + "-service")
                    .put("ready", true)
                    .put("build", build)
                    .put("words", "ready"));
    return letter("scheduler", "SessionWoke", "", DATE, at, said);
  }

  Letter entryWindowOpened(Instant at) {
    var said = JSON.createObjectNode();
    said.put("date", DATE);
    said.put("cutoff", OPEN.minus(Duration.ofSeconds(330)).toString());
    said.put("lastSend", OPEN.minus(Duration.ofSeconds(150)).toString());
    return letter("scheduler", "EntryWindowOpened", "", DATE, at, said);
  }

  /// The scan that found these; only what a scan found may be bought.
  Letter candidatesFound(Instant at, String scan, String kind, List<Pick> picks) {
    var said = JSON.createObjectNode();
    said.put("scan", scan).put("date", DATE).put("kind", kind).put("deadline", at.toString());
    said.putObject("coverage")
        .put("universe", 8000)
        .put("quoted", 8000)
        .put("eligible", picks.size())
        .put("crossChecked", picks.size());
    var candidates = said.putArray("candidates");
    for (var pick : picks) {
      var line = candidates.addObject();
      line.set("instrument", instrument(pick.symbol()));
      line.put("last", pick.seenAt()).put("previousClose", pick.seenAt()).put("move", "0.00");
      line.put("volume", 4_000_000).put("previousVolume", 2_000_000);
      line.put("spread", "0.05").put("asOf", at.toString());
      line.putArray("news")
          .addObject()
          .put("publishedAt", at.toString())
          .put("publisher", "a test")
          .put("title", "a story of this test");
    }
    return letter("scanner", "CandidatesFound", "", scan, at, said);
  }

  private static ObjectNode instrument(String symbol) {
    return JSON.createObjectNode()
        .put("symbol", symbol)
        .put("name", symbol + " Inc. Common Stock")
        .put("listedOn", "NASDAQ");
  }

  Letter picksRanked(Instant at, String scan, String kind, List<Pick> picks) {
    var said = JSON.createObjectNode();
    said.put("scan", scan).put("date", DATE).put("kind", kind).put("scorer", "MODELS");
    addPicks(said.putArray("picks"), picks);
    said.putArray("calls");
    return letter("ranker", "PicksRanked", "", scan, at, said);
  }

  private static void addPicks(ArrayNode into, List<Pick> picks) {
    for (var pick : picks) {
      var line = into.addObject();
      line.set("instrument", instrument(pick.symbol()));
      line.put("confidence", pick.confidence()).put("seenAt", pick.seenAt());
      line.put("reason", "a story of this test").put("risks", "none that matter here");
    }
  }

  Letter tradeApproved(Instant at, String trade) {
    var said = JSON.createObjectNode();
    said.put("trade", trade).put("by", "operator");
    said.put("goodUntil", at.plus(Duration.ofMinutes(10)).toString());
    return letter("approval", "TradeApproved", trade, trade, at, said);
  }

  Letter protectPosition(Instant at, String trade, String shares, String stop, String target) {
    var said = JSON.createObjectNode();
    said.put("trade", trade).put("shares", shares).put("stop", stop).put("target", target);
    said.put("timeExit", CLOSE.minus(Duration.ofMinutes(15)).toString());
    return command("exit", "ProtectPosition", trade, trade, at, said);
  }

  Letter closePosition(Instant at, String trade, String reason) {
    var said = JSON.createObjectNode().put("trade", trade).put("reason", reason);
    return command("exit", "ClosePosition", trade, trade, at, said);
  }

  Letter resumeTrading(Instant at, String words) {
    var said = JSON.createObjectNode().put("by", "operator").put("words", words);
    return command("approval", "ResumeTrading", "", "house", at, said);
  }

  private Letter command(
      String producer, String type, String trade, String key, Instant at, ObjectNode payload) {
    return new Letter("order.commands.v1", key, envelope(producer, type, trade, key, at, payload));
  }

  private Letter letter(
      String producer, String type, String trade, String key, Instant at, ObjectNode payload) {
    return new Letter(
        producer + ".events.v1", key, envelope(producer, type, trade, key, at, payload));
  }

  private String envelope(
      String producer, String type, String trade, String key, Instant at, ObjectNode payload) {
    var cause = "order path " + type + " " + key + " " + at;
    var whole = JSON.createObjectNode();
    whole.put("eventId", UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)).toString());
    whole.put("type", type).put("schema", 1);
    whole.put("occurredAt", at.toString()).put("recordedAt", at.toString());
    if (trade.isEmpty()) {
      whole.putNull("tradeId");
    } else {
      whole.put("tradeId", trade);
    }
    whole.put("causedBy", cause).put("producer", producer + "-service").put("build", build);
    whole.set("payload", payload);
    return whole.toString();
  }
}
