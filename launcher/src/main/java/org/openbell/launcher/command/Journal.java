package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The desk's journal, read in handfuls: only what is about that symbol, only of those kinds.
final class Journal {
  private static final int AT_ONCE = 1_000;

  private final DeskLine desk;
  private final String about;
  private final Set<LogCommand.Kind> kinds;

  Journal(DeskLine desk, String symbol, Set<LogCommand.Kind> kinds) {
    this.desk = desk;
    this.about =
        symbol == null
            ? ""
            : "&symbol=" + URLEncoder.encode(Ticker.meant(symbol), StandardCharsets.UTF_8);
    this.kinds = kinds;
  }

  /// A day's facts.
  List<JsonNode> of(LocalDate date) throws InterruptedException {
    return read(0, "&date=" + date);
  }

  /// What was written down after that place.
  List<JsonNode> after(long seq) throws InterruptedException {
    return read(seq, "");
  }

  private List<JsonNode> read(long after, String date) throws InterruptedException {
    List<JsonNode> found = new ArrayList<>();
    for (long seq = after; ; ) {
      var some = desk.get("/journal?limit=" + AT_ONCE + "&after=" + seq + date + about);
      for (var fact : some) {
        seq = fact.path("seq").asLong();
        if (kinds.isEmpty() || isWanted(fact)) {
          found.add(fact);
        }
      }
      if (some.size() < AT_ONCE) {
        return found;
      }
    }
  }

  private boolean isWanted(JsonNode fact) {
    return kinds.stream().anyMatch(kind -> kind.name().equals(fact.path("kind").asText()));
  }
}
