package org.openbell.scanner.scan;

import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.ScannerFact.Coverage;

/// What one scan came to: the fact to tell, and what is kept about how it came to be.
public record ScanAnswer(ScannerFact fact, Coverage coverage, Tally excluded) {
  private static final Coverage NOTHING = new Coverage(0, 0, 0, 0);

  /// A scan that ended before it saw anything worth counting.
  public static ScanAnswer blind(ScannerFact fact) {
    return new ScanAnswer(fact, NOTHING, Tally.EMPTY);
  }
}
