package org.openbell.scanner.scan;

import java.time.Instant;
import org.openbell.model.trade.ScanId;

/// Remembers every scan that was answered, so that none is answered twice.
public interface ScanRecords {
  boolean isAnswered(ScanId scan);

  /// Part of the caller's transaction; a scan can be added once.
  void add(ScanAnswer answer, Instant answeredAt);
}
