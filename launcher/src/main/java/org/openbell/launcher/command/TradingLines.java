package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Whether entries may go out, as the desk says it.
final class TradingLines {
  private TradingLines() {}

  static List<String> of(JsonNode trading) {
    var lines = new ArrayList<String>();
    lines.add("Trading is " + trading.path("state").asText() + ".");
    for (var cause : trading.path("causes")) {
      lines.add(
          "  %s, by %s since %s: %s"
              .formatted(
                  cause.path("name").asText(),
                  cause.path("by").asText(),
                  cause.path("since").asText(),
                  cause.path("words").asText()));
    }
    return lines;
  }
}
