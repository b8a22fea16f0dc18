package org.openbell.system.path;

import java.util.List;
import java.util.Locale;

/// Times that something took, in nanoseconds, and what most of them were.
record Latencies(String what, List<Long> nanos) {
  Latencies {
    nanos = nanos.stream().sorted().toList();
  }

  double millisAt(int percent) {
    if (nanos.isEmpty()) {
      return Double.NaN;
    }
    int at = Math.min(nanos.size() - 1, nanos.size() * percent / 100);
    return nanos.get(at) / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-55s n=%d  p50 %.1f ms  p90 %.1f ms  p99 %.1f ms  max %.1f ms",
        what,
        nanos.size(),
        millisAt(50),
        millisAt(90),
        millisAt(99),
        millisAt(100));
  }
}
