package org.openbell.scanner.feed;

import java.util.List;
import java.util.Map;
import org.openbell.model.event.ScanKind;
import org.openbell.model.instrument.Symbol;
import org.openbell.scanner.scan.SecondOpinion;

/// Another vendor, asked about the shortlist only; failures are [FeedUnusable].
public interface SecondFeed {
  /// Stocks that the vendor does not know are absent from the answer.
  Map<Symbol, SecondOpinion> opinions(ScanKind kind, List<Symbol> symbols);
}
