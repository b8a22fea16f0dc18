package org.openbell.scanner.feed;

import java.time.Instant;
import java.util.List;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.instrument.Symbol;

/// Headlines, newest first; failures are [FeedUnusable].
public interface NewsFeed {
  List<Headline> headlines(Symbol symbol, Instant since, int limit);
}
