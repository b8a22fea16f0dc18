package org.openbell.ranker.ranking;

import java.time.Instant;
import org.openbell.model.trade.ScanId;

/// Remembers every scan that was ranked, so that none is ranked twice.
public interface RankRecords {
  boolean isAnswered(ScanId scan);

  /// Part of the caller's transaction; a scan can be added once.
  void add(RankAnswer answer, Instant answeredAt);
}
