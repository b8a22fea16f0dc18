package org.openbell.auditor.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Decision;
import org.openbell.auditor.fact.Ranking;
import org.openbell.auditor.fact.Scan;

/// Reads what was told of scans and of their rankings.
final class ScanReader {
  private ScanReader() {}

  static void found(Heard event, Day day) {
    var payload = event.payload();
    var scan = Tree.text(payload, "scan");
    var coverage = payload.path("coverage");
    boolean complete = coverage.path("eligible").isNumber();
    if (complete) {
      day.add(
          new Scan(
              scan,
              Tree.text(payload, "kind").equals("PRE_OPEN"),
              event.recordedAt(),
              Tree.instant(payload, "deadline"),
              coverage.path("universe").asInt(),
              coverage.path("quoted").asInt()));
    }
    for (JsonNode candidate : payload.path("candidates")) {
      day.add(
          new Candidate(
              scan,
              complete,
              Tree.text(candidate.path("instrument"), "symbol"),
              Tree.instant(candidate, "asOf"),
              seen(candidate)));
    }
  }

  private static Optional<Candidate.Seen> seen(JsonNode candidate) {
    return Tree.amountIfAny(candidate, "last")
        .map(
            last ->
                new Candidate.Seen(
                    last,
                    Tree.amount(candidate, "previousClose"),
                    Tree.amount(candidate, "move"),
                    Tree.whole(candidate, "volume"),
                    Tree.amount(candidate, "spread")));
  }

  /// A pick's trade is named after the day and the symbol.
  static void ranked(Heard event, Day day) {
    var payload = event.payload();
    var date = Tree.text(payload, "date").replace("-", "");
    List<Ranking.Pick> picks = new ArrayList<>();
    for (JsonNode pick : payload.path("picks")) {
      var symbol = Tree.text(pick.path("instrument"), "symbol");
      day.add(
          new Decision(event.id(), Decision.By.RANKING, date + '-' + symbol, event.recordedAt()));
      picks.add(
          new Ranking.Pick(symbol, Tree.amount(pick, "confidence"), Tree.amount(pick, "seenAt")));
    }
    day.add(
        new Ranking(
            event.id(),
            Tree.text(payload, "scan"),
            event.recordedAt(),
            Tree.text(payload, "scorer").equals("RULE"),
            List.copyOf(picks)));
  }
}
