package org.openbell.auditor.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The broker's own books by one complete look of ours: what the account held of each symbol, and
/// what others had traded in it since the day's snapshot.
public record BrokerStatement(
    Instant lookedAt, Map<String, Long> holdings, List<OthersTrade> byOthers) implements Fact {

  /// Negative when sold.
  public record OthersTrade(String symbol, long shares, Instant at) {}

  public long held(String symbol) {
    return holdings.getOrDefault(symbol, 0L);
  }
}
