package org.openbell.scanner.scan;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ScanId;

/// Remembers every scan that was answered, so that none is answered twice.
public interface ScanRecords {
  boolean isAnswered(ScanId scan);

  /// Symbols that are not to be proposed on that date: decided already, or held and not ours.
  Set<Symbol> takenOn(SessionDate date);

  /// Part of the caller's transaction; taking a symbol twice is taking it once.
  void take(SessionDate date, Collection<Symbol> symbols);

  /// Part of the caller's transaction; a scan can be added once.
  void add(ScanAnswer answer, Instant answeredAt);
}
