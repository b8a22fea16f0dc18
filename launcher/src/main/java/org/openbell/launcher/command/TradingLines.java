package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openbell.model.session.ExchangeTime;

/// Whether entries may go out, as the desk or order-service says it; each leaves something out.
final class TradingLines {
  private TradingLines() {}

  static List<String> of(JsonNode trading) {
    var lines = new ArrayList<String>();
    lines.add("Trading is " + trading.path("state").asText("not known") + ".");
    for (var cause : trading.path("causes")) {
      lines.add(
          "  %s, by %s since %s: %s"
              .formatted(
                  cause.path("name").asText(),
                  cause.path("by").asText(),
                  since(cause.path("since").asText()),
                  cause.path("words").asText()));
    }
    if (trading.has("lease")) {
      lines.add("  lease: " + trading.path("lease").asText());
    }
    if (trading.has("connected")) {
      lines.add(
          "  gateway: "
              + (trading.path("connected").asBoolean() ? "connected" : "not connected")
              + ", "
              + (trading.path("reconciled").asBoolean() ? "books compared" : "books not compared"));
    }
    if (trading.has("armed")) {
      lines.add("  armed: " + trading.path("armed").asText());
    }
    return lines;
  }

  /// `2025-10-29 15:45:01 ET`: nobody reckons with UTC while trading is halted.
  private static String since(String instant) {
    var at = Instant.parse(instant);
    return ExchangeTime.dateOf(at) + " " + ExchangeTime.show(at, ExchangeTime.NEW_YORK);
  }
}
