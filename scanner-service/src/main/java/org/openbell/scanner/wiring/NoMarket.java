package org.openbell.scanner.wiring;

import java.util.List;
import org.openbell.model.session.SessionDate;
import org.openbell.scanner.feed.MarketFeed;
import org.openbell.scanner.scan.Sighting;
import org.openbell.scanner.universe.Universe;

/// Stands where Polygon would be while there is no key for it.
final class NoMarket implements MarketFeed {
  @Override
  public Universe universe(SessionDate date) {
    throw ScannerWiring.noKey("OPENBELL_POLYGON_KEY");
  }

  @Override
  public List<Sighting> snapshot() {
    throw ScannerWiring.noKey("OPENBELL_POLYGON_KEY");
  }
}
