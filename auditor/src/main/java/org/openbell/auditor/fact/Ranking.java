package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What was made of a scan's candidates; `byRule` when no model had answered usably.
public record Ranking(String id, String scan, Instant at, boolean byRule, List<Pick> picks)
    implements Fact {
  /// A candidate worth trading, in the order of the ranking; `seenAt` is its price in the scan.
  public record Pick(String symbol, BigDecimal confidence, BigDecimal seenAt) {}
}
