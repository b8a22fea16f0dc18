package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A symbol that a scan found, with the age of what was seen; only complete scans count.
///
/// `seen` is what the scan told of it, where that is known.
public record Candidate(
    String scan, boolean complete, String symbol, Instant asOf, Optional<Seen> seen)
    implements Fact {
  /// Its last price and the close before, in US dollars; `move` and `spread` in percent.
  public record Seen(
      BigDecimal last, BigDecimal previousClose, BigDecimal move, long volume, BigDecimal spread) {}

  public Candidate(String scan, boolean complete, String symbol, Instant asOf) {
    this(scan, complete, symbol, asOf, Optional.empty());
  }
}
