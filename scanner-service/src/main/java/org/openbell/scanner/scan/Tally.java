package org.openbell.scanner.scan;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How many stocks were excluded for which reason; reasons that never applied are absent.
public record Tally(Map<Exclusion, Integer> counts) {
  public static final Tally EMPTY = new Tally(Map.of());

  public Tally {
    counts = Map.copyOf(counts);
  }

  public Tally plus(Exclusion reason, int times) {
    if (times == 0) {
      return this;
    }
    Map<Exclusion, Integer> sum = new EnumMap<>(Exclusion.class);
    sum.putAll(counts);
    sum.merge(reason, times, Integer::sum);
    return new Tally(sum);
  }

  public int of(Exclusion reason) {
    return counts.getOrDefault(reason, 0);
  }

  /// `NO_TRADE=1911, SMALL_MOVE=3204`, in the order in which the screen asks.
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
