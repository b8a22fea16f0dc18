package org.openbell.order.universe;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.ScanId;

/// Keeps what each scan found, and when it saw it.
public interface Candidates {
  void keep(CandidatesFound found);

  /// Empty when that scan did not find the symbol.
  Optional<Instant> seenAt(ScanId scan, Symbol symbol);
}
