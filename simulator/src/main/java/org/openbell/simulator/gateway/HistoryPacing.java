package org.openbell.simulator.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.openbell.simulator.market.BarKind;
import org.openbell.simulator.market.History;

/// The broker's limits on requests for small bars, in the client's real time.
///
/// None twice within 15 seconds, fewer than six for one paper and kind within two seconds, and at
/// most 60 in ten minutes, where bid-and-ask bars count twice.
final class HistoryPacing {
  private static final int SMALL_BARS_SECONDS = 30;
  private static final long IDENTICAL = Duration.ofSeconds(15).toNanos();
  private static final long ONE_PAPER = Duration.ofSeconds(2).toNanos();
  private static final int MOST_OF_ONE_PAPER = 5;
  private static final long WINDOW = Duration.ofMinutes(10).toNanos();
  private static final int MOST_IN_WINDOW = 60;

  private final Deque<Asked> asked = new ArrayDeque<>();

  private record Asked(History.Query query, long nanos, int weight) {
    boolean isOfSamePaper(History.Query other) {
      return query.listing().equals(other.listing()) && query.kind() == other.kind();
    }
  }

  /// Whether the request may be served now; if so, it counts from here on.
  boolean allows(History.Query query, long nanos) {
    if (query.size().seconds() > SMALL_BARS_SECONDS) {
      return true;
    }
    asked.removeIf(each -> nanos - each.nanos() >= WINDOW);
    var identical =
        asked.stream().anyMatch(a -> nanos - a.nanos() < IDENTICAL && a.query().equals(query));
    var ofPaper =
        asked.stream().filter(a -> nanos - a.nanos() < ONE_PAPER && a.isOfSamePaper(query)).count();
    var weight = query.kind() == BarKind.BID_ASK ? 2 : 1;
    var total = asked.stream().mapToInt(Asked::weight).sum() + weight;
    if (identical || ofPaper >= MOST_OF_ONE_PAPER || total > MOST_IN_WINDOW) {
      return false;
    }
    asked.add(new Asked(query, nanos, weight));
    return true;
  }
}
