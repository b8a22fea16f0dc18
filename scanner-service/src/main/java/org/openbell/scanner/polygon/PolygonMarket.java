package org.openbell.scanner.polygon;

import java.util.List;
import java.util.Optional;
import org.openbell.model.session.SessionDate;
import org.openbell.scanner.VendorHttp;
import org.openbell.scanner.feed.FeedUnusable.Trouble;
import org.openbell.scanner.feed.MarketFeed;
import org.openbell.scanner.scan.Sighting;
import org.openbell.scanner.universe.Universe;

/// The whole market from Polygon: the listing once per session date, the snapshot every time.
public final class PolygonMarket implements MarketFeed {
  private static final String SNAPSHOT = "/v2/snapshot/locale/us/markets/stocks/tickers";

  private record Dated(SessionDate date, Universe universe) {}

  private final VendorHttp http;
  private final PolygonListing listing;
  private volatile Optional<Dated> known = Optional.empty();

  public PolygonMarket(VendorHttp http) {
    this.http = http;
    this.listing = new PolygonListing(http);
  }

  @Override
  public Universe universe(SessionDate date) {
    Optional<Dated> cached = known.filter(dated -> dated.date().equals(date));
    if (cached.isPresent()) {
      return cached.get().universe();
    }
    Universe fresh = listing.read();
    known = Optional.of(new Dated(date, fresh));
    return fresh;
  }

  @Override
  public List<Sighting> snapshot() {
    SnapshotReader.Snapshot snapshot =
        http.get(SNAPSHOT, "include_otc=false", SnapshotReader::read);
    PolygonStatus.trouble(snapshot.status()).ifPresent(trouble -> refuse(trouble, snapshot));
    return snapshot.sightings();
  }

  private void refuse(Trouble trouble, SnapshotReader.Snapshot snapshot) {
    throw http.refuses(trouble, SNAPSHOT, "status '" + snapshot.status() + "' " + snapshot.words());
  }
}
