package org.openbell.scanner.feed;

import java.util.List;
import org.openbell.model.session.SessionDate;
import org.openbell.scanner.scan.Sighting;
import org.openbell.scanner.universe.Universe;

/// The vendor that shows the whole market at once; failures are [FeedUnusable].
public interface MarketFeed {
  Universe universe(SessionDate date);

  /// Every stock the vendor knows of, once each, as of now.
  List<Sighting> snapshot();
}
