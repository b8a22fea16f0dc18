package org.openbell.scanner.scan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.scanner.universe.Universe;

/// Says what keeps a feed from being believed: a part of the market ranks nothing.
public final class Wholeness {
  private Wholeness() {}

  /// A reason in plain words, or empty when the listing is large enough.
  public static Optional<String> doubt(Universe universe, ScanCriteria criteria) {
    return universe.size() >= criteria.smallestUniverse()
        ? Optional.empty()
        : Optional.of(
            "the listing has only "
                + universe.size()
                + " stocks, fewer than "
                + criteria.smallestUniverse()
                + ": it is not the whole market");
  }

  /// A reason in plain words, or empty when the snapshot shows enough of the market, as it is now.
  public static Optional<String> doubt(
      Universe universe, int quoted, List<Sighting> market, ScanCriteria criteria, Instant asOf) {
    BigDecimal needed =
        BigDecimal.valueOf(universe.size()).multiply(criteria.leastQuoted().fraction());
    if (BigDecimal.valueOf(quoted).compareTo(needed) < 0) {
      return Optional.of(
          "partial feed: "
              + quoted
              + " of "
              + universe.size()
              + " stocks quoted, fewer than "
              + criteria.leastQuoted()
              + " %");
    }
    Optional<Instant> newest =
        market.stream()
            .flatMap(seen -> seen.lastTrade().stream())
            .map(Sighting.Trade::at)
            .max(Comparator.naturalOrder());
    if (newest.isEmpty()) {
      return Optional.of("stale feed: nothing in it has traded");
    }
    Duration age = Duration.between(newest.get(), asOf);
    return age.compareTo(criteria.oldestTrade()) > 0
        ? Optional.of(
            "stale feed: its newest trade of "
                + newest.get()
                + " is "
                + age.toMinutes()
                + " minutes old")
        : Optional.empty();
  }
}
